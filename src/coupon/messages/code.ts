import { defineMessages } from '@/common/messages'

export const codeMessages = defineMessages({
  'couponcode.title': ['输入券码', 'Enter a code', 'コードを入力'],
  'couponcode.code': ['券码', 'Code', 'コード'],
  'couponcode.hint': ['如 K7Q2M-9XMTA-4C8WP', 'Such as K7Q2M-9XMTA-4C8WP', '例 K7Q2M-9XMTA-4C8WP'],
  'couponcode.words': [
    '不分大小写，横线可以不输。一个码只能领一次。',
    'Capitals and hyphens do not matter. Each code works once.',
    '小文字でも、ハイフンなしでも構いません。コードは1回だけ使えます。',
  ],
  'couponcode.claim': ['领取', 'Claim', '取得する'],
  'couponcode.got': ['领到了', 'It is yours', '取得しました'],
  'couponcode.mine': ['看我的优惠券', 'See my coupons', 'マイクーポンを見る'],
})
