import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  order_state_conflict: ['订单状态已变，请刷新后再试', 'The order has moved on. Reload and try again.'],
  price_too_low: ['商品至少要付 0.01 元', 'Of the goods at least ¥0.01 has to be paid.'],
  payment_state_conflict: ['买家正在付款，请稍后再试', 'The buyer is paying at this moment. Try again shortly.'],
  refund_exceeds_paid: ['超过可退金额', 'This is more than is left to refund.'],
  already_shipped: ['已经发货', 'It is on its way already.'],
})
