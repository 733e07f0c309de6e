import { addErrorWords } from '@/common/messages'

addErrorWords({
  coupon_not_usable: ['优惠券不可用', 'This coupon cannot be used here', 'このクーポンは使えません'],
})
