import { defineMessages } from '@/common/messages/define'

export const sessionMessages = defineMessages({
  'sessions.title': ['我的登录', 'My logins'],
  'sessions.words': [
    '你在这些设备上登录着。不认识的，结束它。',
    'You are logged in on these devices. End what you do not know.',
  ],
  'sessions.device': ['设备', 'Device'],
  'sessions.kind': ['类型', 'Kind'],
  'sessions.desk': ['工作台', 'Desk'],
  'sessions.phone': ['手机', 'Phone'],
  'sessions.unnamed': ['没有名称', 'No name'],
  'sessions.current': ['这一台', 'This one'],
  'sessions.since': ['登录于', 'Logged in'],
  'sessions.used': ['最近使用', 'Last used'],
  'sessions.end': ['结束', 'End'],
  'sessions.ended': ['已结束', 'Ended'],
  'sessions.end_title': ['结束 {name} 上的登录？', 'End the login on {name}?'],
  'sessions.end_words': ['那台设备要重新登录。', 'That device has to log in again.'],
})
