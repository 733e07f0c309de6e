import { defineMessages } from '@/common/messages'

/** The steps of a commission line's story. */
export const storyMessages = defineMessages({
  'line.opened': ['{day}打开了你的卡片', 'opened your card on {day}', '{day}にあなたのカードが開かれました'],
  'line.locked': ['锁定到 {day}', 'locked until {day}', '{day}までロック'],
  'line.you_gave': ['{day}你送出一份礼物', 'you sent a gift on {day}', '{day}にあなたがギフトを贈りました'],
  'line.paid': ['{day}实付 {price}', 'paid {price} on {day}', '{day}に{price}の支払い'],
  'line.given': ['{day}作为礼物付款 {price}', 'paid {price} on {day} as a gift', '{day}にギフトとして{price}の支払い'],
  'line.accepted': ['对方收下了', 'it was accepted', 'ギフトが受け取られました'],
  'line.worth': ['实付 {price}', 'paid {price}', '{price}の支払い'],
  'line.through': [
    '通过{agency}，你的部分 {rate}',
    'through {agency}, your part {rate}',
    '{agency}を通じ、あなたの分 {rate}',
  ],
  'line.after_completion': [
    '订单完成后再过几天结算',
    'settles some days after the order is completed',
    '注文の完了から数日後に確定',
  ],
  'line.settles': ['{day}结算', 'settles on {day}', '{day}に確定予定'],
  'line.held': ['正在核查，暂不结算', 'being checked, so it does not settle yet', '確認中のため、まだ確定しません'],
  'line.lapses': [
    '到 {day}没有决定就放行',
    'released on {day} unless it is decided before',
    '{day}までに判断がなければ解除',
  ],
  'line.refused': [
    '核查后商家收回，不再结算',
    'the shop took it back after the check',
    '確認の結果、お店が取り消しました',
  ],
  'line.cut_day': [
    '同一位顾客每天最多计 {most}，本笔应得 {whole}，还能计 {left}',
    'one customer’s orders earn {most} a day at most: of {whole}, {left} was left',
    '同じお客様の注文は1日{most}まで。本来{whole}のうち{left}が対象',
  ],
  'line.cut_month': [
    '同一位顾客每月最多计 {most}，本笔应得 {whole}，还能计 {left}',
    'one customer’s orders earn {most} a month at most: of {whole}, {left} was left',
    '同じお客様の注文は1か月{most}まで。本来{whole}のうち{left}が対象',
  ],
  'line.settled': ['{day}已结算，可以提现', 'settled on {day}, can be withdrawn', '{day}に確定、出金できます'],
  'line.settled_then': ['{day}结算', 'settled on {day}', '{day}に確定'],
  'line.in_payout': ['正在提现', 'being withdrawn', '出金手続き中'],
  'line.arrived': ['{day}已到账', 'arrived on {day}', '{day}に入金済み'],
  'line.reversed': [
    '结算前全部退款，不再结算',
    'all of it was refunded before it settled',
    '確定前に全額返金されたため、確定しません',
  ],
  'line.refunded': ['{day}有退款', 'a refund on {day}', '{day}に返金'],
  'line.checked': [
    '{day}核查后商家收回',
    'taken back by the shop on {day} after the check',
    '{day}に確認の結果取り消し',
  ],
  'line.taken_back': ['按 {rate} 收回 {price}', '{price} ({rate}) is taken back', '{price}（{rate}）を取り消し'],
  'line.back_pending': [
    '和原来的佣金一起结算',
    'settles together with the commission that it belongs to',
    '元の報酬と同時に確定',
  ],
  'line.back_settled': ['从可提现里扣除', 'is deducted from what can be withdrawn', '出金できる金額から差し引き'],
  'line.back_paid': ['已在提现里扣除', 'was deducted from a withdrawal', '出金時に差し引き済み'],
  'line.back_reversed': [
    '原来的佣金没有结算，不用你退',
    'that commission never settled: you owe nothing',
    '元の報酬は未確定のため、返す必要はありません',
  ],
})
