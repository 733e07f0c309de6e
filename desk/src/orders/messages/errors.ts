import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  order_state_conflict: ['订单状态已变，请刷新后再试', 'The order’s status has changed. Reload and try again.'],
  price_too_low: ['商品至少要付 0.01 元', 'At least ¥0.01 must be paid for the items.'],
  payment_state_conflict: ['买家正在付款，请稍后再试', 'The buyer is paying right now. Try again shortly.'],
  refund_exceeds_paid: ['超过可退金额', 'More than the refundable amount.'],
  already_shipped: ['已经发货', 'Already shipped.'],
  waybill_elsewhere: [
    '这个运单号用在了另一位顾客或另一个地址的订单上，没有保存',
    'This waybill number is used on an order of another customer or address. Nothing was saved.',
  ],
})
