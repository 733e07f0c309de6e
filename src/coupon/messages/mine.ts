import { defineMessages } from '@/common/messages'

export const mineMessages = defineMessages({
  'mine.title': ['我的优惠券', 'My coupons', 'マイクーポン'],
  'mine.tab_usable': ['可用', 'Usable', '利用可'],
  'mine.tab_used': ['已使用', 'Used', '使用済み'],
  'mine.tab_expired': ['已过期', 'Expired', '期限切れ'],
  'mine.none_usable': ['没有可用的优惠券', 'No coupons to use', '利用できるクーポンはありません'],
  'mine.none_used': ['还没有用过优惠券', 'None used yet', '使用済みのクーポンはありません'],
  'mine.none_expired': ['没有过期的优惠券', 'None has expired', '期限切れのクーポンはありません'],
  'mine.until': ['有效期至 {day}', 'Valid through {day}', '{day}まで有効'],
  'mine.from': ['{day}起可用', 'Valid from {day}', '{day}から有効'],
  'mine.use': ['去使用', 'Use it', '使う'],
})
