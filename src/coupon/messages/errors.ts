import { addErrorWords } from '@/common/messages'

addErrorWords({
  coupon_code_unknown: [
    '没有这个券码，请核对后再试',
    'There is no such code. Please check it and try again',
    'このコードはありません。ご確認ください',
  ],
  coupon_code_used: ['这个券码已经被用过了', 'This code has been used', 'このコードは使用済みです'],
  coupon_code_tries: [
    '输错太多次了，请明天再试',
    'Too many wrong codes. Try again tomorrow',
    '間違いが多すぎます。明日もう一度お試しください',
  ],
})
