import { defineMessages } from '@/common/messages'

export const afterSaleMessages = defineMessages({
  'refund.apply': ['申请退款', 'Apply for a refund', '返金を申請'],
  'refund.apply_note': ['钱会退给送礼人', 'The money goes to the giver', '代金は贈り主に戻ります'],
  'refund.title': ['申请退款', 'Apply for a refund', '返金を申請'],
  'refund.words': [
    '商家同意后，礼物不再寄出或需退回，钱原路退给 {name}。{name} 看不到你写的原因。',
    'Once the shop agrees, the present is not sent or goes back, and {name} has the money. {name} never sees your reason.',
    'お店が同意すると、代金は{name}さんに戻ります。理由は{name}さんに見えません。',
  ],
  'refund.reason': ['原因', 'Why', '理由'],
  'refund.reason_unwanted': ['不需要了', 'I do not need it', '不要になった'],
  'refund.reason_damaged': ['商品有破损', 'It is damaged', '破損している'],
  'refund.reason_not_as_described': ['和描述不符', 'Not as described', '説明と異なる'],
  'refund.reason_not_arrived': ['没有收到', 'It has not arrived', '届いていない'],
  'refund.reason_other': ['其他原因', 'Something else', 'その他'],
  'refund.hint': ['补充说明（选填）', 'Anything to add (optional)', '補足（任意）'],
  'refund.need_reason': ['请选择原因', 'Please choose a reason', '理由を選んでください'],
  'refund.send': ['提交申请', 'Send', '申請する'],
  'refund.sent': ['已提交，等商家答复', 'Sent to the shop', '申請しました'],
  'refund.waiting': ['已申请退款，等商家答复', 'You applied for a refund', '返金を申請中です'],
  'refund.withdraw': ['撤销申请', 'Withdraw', '申請を取り消す'],
  'refund.withdraw_question': [
    '撤销后商家会继续发货。',
    'The shop goes on and sends it.',
    '取り消すと発送が続きます。',
  ],
  'refund.withdrawn': ['已撤销', 'Withdrawn', '取り消しました'],
  'refund.refused': ['商家没有同意退款', 'The shop did not agree', '返金は認められませんでした'],
})
