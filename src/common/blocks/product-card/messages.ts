import { defineMessages } from '@/common/messages'

export const cardMessages = defineMessages({
  'card.coupon': ['满{over}减{off}', '¥{off} off ¥{over}+', '¥{over}以上¥{off}引'],
  'card.coupon_any': ['立减{off}', '¥{off} off', '¥{off}引き'],
  'card.limited': ['限时', 'Limited', '限定'],
  'card.giftable': ['可送礼', 'Giftable', 'ギフト可'],
  'card.sold_out': ['已售罄', 'Sold out', '売り切れ'],
  'card.off_shelf': ['已下架', 'No longer sold', '販売終了'],
  'card.add': ['加入购物车：{title}', 'Add to cart: {title}', 'カートに入れる：{title}'],
  'card.give': ['送给朋友：{title}', 'Send as gift: {title}', '贈る：{title}'],
  'card.choose': ['选择规格：{title}', 'Choose an option: {title}', '種類を選ぶ：{title}'],
})
