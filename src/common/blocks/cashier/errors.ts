import { addErrorWords } from '@/common/messages'

addErrorWords({
  payment_state_conflict: [
    '支付状态已变化，请刷新',
    'The payment has moved on. Please refresh',
    '支払いの状態が変わりました。更新してください',
  ],
})
