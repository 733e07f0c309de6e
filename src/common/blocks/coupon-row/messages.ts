import { defineMessages } from '@/common/messages'

export const couponMessages = defineMessages({
  'coupon.short': ['券', 'Coupon', 'クーポン'],
  'coupon.off': ['立减 {off} 元', '¥{off} off', '¥{off}引き'],
  'coupon.off_over': ['满 {over} 减 {off}', '¥{off} off ¥{over}+', '¥{over}以上で¥{off}引き'],
  'coupon.off_pieces': ['满 {pieces} 件减 {off}', '¥{off} off {pieces}+ items', '{pieces}点以上で¥{off}引き'],
  'coupon.percent': ['{fold} 折', '{percent}% off', '{percent}%引き'],
  'coupon.percent_over': ['满 {over} 打 {fold} 折', '{percent}% off ¥{over}+', '¥{over}以上で{percent}%引き'],
  'coupon.percent_pieces': [
    '满 {pieces} 件打 {fold} 折',
    '{percent}% off {pieces}+ items',
    '{pieces}点以上で{percent}%引き',
  ],
  'coupon.new_customers': ['新客专享', 'New customers', '初回限定'],
  'coupon.recipients': ['收礼人专享', 'Gift recipients', '受取人限定'],
  'coupon.visitors': ['推客专享', 'From a promoter', '紹介限定'],
  'coupon.holders': ['凭码领取', 'With a code', 'コード限定'],
  'coupon.only': ['这张券是{whom}', 'For: {whom}', '{whom}のクーポンです'],
  'coupon.claim_until': ['{day}截止领取', 'Claim by {day}', '{day}まで取得可'],
  'coupon.claim': ['领取', 'Claim', '取得'],
  'coupon.again': ['再领一张', 'Get another', 'もう1枚'],
  'coupon.held': ['已领 {n} 张', '{n} claimed', '{n}枚取得済み'],
  'coupon.claimed': ['已领取', 'Claimed', '取得済み'],
  'coupon.used': ['已使用', 'Used', '使用済み'],
  'coupon.expired': ['已过期', 'Expired', '期限切れ'],
  'coupon.sold_out': ['已领完', 'All gone', '配布終了'],
  'coupon.claim_label': ['领取优惠券：{rule}', 'Claim coupon: {rule}', 'クーポンを取得：{rule}'],
  'coupon.got': [
    '已领取，下单时自动使用',
    'Claimed. It will be used when you order',
    '取得しました。注文時に使われます',
  ],
})
