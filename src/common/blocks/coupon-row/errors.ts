import { addErrorWords } from '@/common/messages'

addErrorWords({
  coupon_sold_out: ['优惠券已领完', 'All of these coupons are gone', 'クーポンは配布終了しました'],
  coupon_limit_reached: ['已达领取上限', 'You already have as many as allowed', '取得できる上限に達しました'],
  coupon_not_claimable: ['优惠券暂不可领', 'This coupon cannot be had now', '今は取得できないクーポンです'],
})
