import { defineMessages } from '@/common/messages'

/** What holds a line, and the appeal against it. */
export const holdMessages = defineMessages({
  'hold.title': ['为什么在核查', 'Why it is held', '確認している理由'],
  'hold.reason_address': [
    '收货地址或电话和你的相同',
    'It goes to an address or a phone of yours',
    'お届け先の住所か電話番号があなたのものと同じです',
  ],
  'hold.reason_account': [
    '你和另一位推客用同一个收款账户',
    'You are paid to the same account as another promoter',
    'ほかのプロモーターと受取口座が同じです',
  ],
  'hold.reason_ring': [
    '你和这位顾客互相下单、互计佣金',
    'You and this customer earn by each other’s orders',
    'あなたとこのお客様が互いの注文で報酬を得ています',
  ],
  'hold.reason_burst': [
    '短时间内的订单或锁客太多',
    'Too many orders or locks in a short time',
    '短時間に注文またはロックが集中しました',
  ],
  'hold.days': [
    '还有 {n} 天：到时没有决定就自动放行',
    '{n} days left: it is released then unless it is decided before',
    'あと{n}日。判断がなければ自動で解除されます',
  ],
  'hold.today': [
    '一天内没有决定就自动放行',
    'It is released within a day unless it is decided before',
    '1日以内に判断がなければ自動で解除されます',
  ],
  'hold.appeal': ['申诉', 'Appeal', '異議を申し立てる'],
  'hold.words': ['说明情况（只能申诉一次）', 'What happened (one appeal only)', '事情の説明（1回のみ）'],
  'hold.words_hint': [
    '例如：那是我帮邻居代收的',
    'For example: I took it in for a neighbour',
    '例：近所の人の荷物を代わりに受け取りました',
  ],
  'hold.sent': ['已提交，等商家处理', 'Sent. The shop will decide', '送信しました。お店の判断をお待ちください'],
  'hold.said': ['你的申诉', 'Your appeal', 'あなたの申し立て'],
  'hold.answer': ['商家的答复', 'The shop’s answer', 'お店の回答'],
  'hold.released': ['核查通过，照常结算', 'Cleared: it settles as usual', '問題なし。通常どおり確定します'],
  'hold.reversed': ['商家收回了这笔佣金', 'The shop took this commission back', 'お店がこの報酬を取り消しました'],
  'hold.lapsed': [
    '到期没有决定，已自动放行',
    'Nobody decided in time, so it was released',
    '期限までに判断がなく、自動で解除されました',
  ],
  'hold.ended': ['订单已全部退款', 'All of the order was refunded', '注文は全額返金されました'],
})
