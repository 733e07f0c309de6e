import { defineMessages } from '@/common/messages'

export const payResultMessages = defineMessages({
  'result.title': ['支付结果', 'Payment', 'お支払い結果'],
  'result.paid': ['支付成功', 'Paid', 'お支払いが完了しました'],
  'result.paid_words': ['商家会尽快发货', 'The shop will send it soon', 'まもなく発送します'],
  'result.confirming': ['确认中', 'Confirming', '確認中'],
  'result.confirming_words': [
    '正在等待支付结果，一般只要几秒。现在离开也没关系。',
    'Waiting for the payment to be confirmed, usually a few seconds. You may leave this page.',
    'お支払いの結果を待っています。数秒で終わります。この画面を離れても大丈夫です。',
  ],
  'result.cancelled': ['还没有支付', 'Not paid yet', 'お支払いはまだです'],
  'result.cancelled_words': ['订单已为你保留', 'The order is kept for you', '注文は確保されています'],
  'result.failed': ['支付没有成功', 'The payment failed', 'お支払いできませんでした'],
  'result.failed_words': [
    '没有扣款，可以再试一次',
    'No money was taken. You can try again',
    '請求はされていません。もう一度お試しください',
  ],
  'result.closed': ['订单已关闭', 'The order is closed', '注文は終了しました'],
  'result.closed_words': [
    '没有扣款，用到的优惠券已退回',
    'Nothing was charged. Your coupons have been returned',
    '請求はありません。使ったクーポンは元に戻りました',
  ],
  'result.money_back': [
    '付款到得太晚，{price} 会原路退回',
    'The payment came too late. {price} is being refunded',
    'お支払いの到着が遅れたため、{price}は元の支払い方法に返金されます',
  ],
  'result.refunded': ['已退款', 'Refunded', '返金済み'],
  'result.refunded_words': [
    '{price} 已原路退回',
    '{price} was refunded to where it came from',
    '{price}を返金しました',
  ],
  'result.pay_within': ['请在 {left} 内付款', 'Pay within {left}', '{left}以内にお支払いください'],
  'result.continue': ['继续支付', 'Pay now', '支払いを続ける'],
  'result.tell_me': ['有进展时在微信告诉我', 'Notify me in WeChat', '進み具合をWeChatで受け取る'],
  'result.will_tell': ['好，会在微信里告诉你', 'You’ll be notified in WeChat', 'WeChatでお知らせします'],
  'result.cannot_ask': [
    '微信没能询问，进展写在“消息”里',
    'WeChat could not ask. Look in Messages',
    'WeChatで確認できませんでした。「お知らせ」でご覧ください',
  ],
  'result.open_order': ['查看订单', 'See the order', '注文を見る'],
  'result.go_on': ['继续逛', 'Keep shopping', '買い物を続ける'],
})
