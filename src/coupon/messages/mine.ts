import { defineMessages } from '@/common/messages'

export const mineMessages = defineMessages({
  'mine.title': ['我的优惠券', 'My coupons', 'マイクーポン'],
  'mine.tab_usable': ['可用', 'Available', '利用可'],
  'mine.tab_expiring': ['快到期', 'Ending soon', 'まもなく期限'],
  'mine.tab_used': ['已使用', 'Used', '使用済み'],
  'mine.tab_expired': ['已过期', 'Expired', '期限切れ'],
  'mine.none_usable': ['没有可用的优惠券', 'No coupons available', '利用できるクーポンはありません'],
  'mine.none_expiring': ['没有快到期的优惠券', 'No coupons ending soon', '期限が近いものはありません'],
  'mine.none_used': ['还没有用过优惠券', 'No used coupons yet', '使用済みのクーポンはありません'],
  'mine.none_expired': ['没有过期的优惠券', 'No expired coupons', '期限切れのクーポンはありません'],
  'mine.until': ['有效期至 {day}', 'Valid through {day}', '{day}まで有効'],
  'mine.until_moment': ['{moment}到期', 'Ends {moment}', '{moment}まで'],
  'mine.today': ['今天 {moment}', 'today, {moment}', '今日{moment}'],
  'mine.tomorrow': ['明天 {moment}', 'tomorrow, {moment}', '明日{moment}'],
  'mine.get': ['去领券', 'Get coupons', 'クーポンを探す'],
  'mine.tell': ['到期前提醒我', 'Remind me before they end', '期限前に知らせる'],
  'mine.will_tell': ['好的，到期前会告诉你', 'We’ll remind you', '期限前にお知らせします'],
  'mine.cannot_ask': [
    '暂时不能订阅，到期提醒会写在“消息”里',
    'WeChat cannot ask now. Look in Messages',
    '今は設定できません。「お知らせ」でご確認ください',
  ],
  'mine.from': ['{day}起可用', 'Valid from {day}', '{day}から有効'],
  'mine.use': ['去使用', 'Use it', '使う'],
})
