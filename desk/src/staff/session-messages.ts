import { defineMessages } from '@/common/messages/define'

export const sessionMessages = defineMessages({
  'sessions.title': ['我的登录', 'My logins'],
  'sessions.words': [
    '你在这些设备上登录了。如有不认识的设备，请让它退出。',
    'You are logged in on these devices. Log out any that you do not know.',
  ],
  'sessions.device': ['设备', 'Device'],
  'sessions.kind': ['类型', 'Type'],
  'sessions.desk': ['工作台', 'Desk'],
  'sessions.phone': ['手机', 'Phone'],
  'sessions.unnamed': ['没有名称', 'Unnamed'],
  'sessions.current': ['当前设备', 'This device'],
  'sessions.since': ['登录时间', 'Logged in at'],
  'sessions.used': ['最近使用', 'Last used'],
  'sessions.end': ['退出登录', 'Log out'],
  'sessions.ended': ['已退出', 'Logged out'],
  'sessions.end_title': ['退出 {name} 上的登录？', 'Log out {name}?'],
  'sessions.end_words': ['那台设备要重新登录。', 'That device has to log in again.'],
})
