import type { MemberWords } from '.'

export const systemWords: Readonly<Record<string, MemberWords>> = {
  sessions: ['登录', 'Logins', '登录多久有效，几台设备', 'How long they last, on how many devices'],
  'sessions.accessMinutes': ['令牌有效', 'Access token'],
  'sessions.refreshDays': ['不用就退出', 'Ends unused after', '最后一次刷新后', 'After its last refresh'],
  'sessions.longestDays': ['最长', 'Longest', '从登录算起', 'From the login'],
  'sessions.perCustomer': ['每人设备数', 'Devices a person', '再登录会退出最久没用的', 'One more login ends the one used longest ago'],
  staff: ['员工邀请', 'Invitations', '邀请码有效多久', 'How long a code works'],
  'staff.invitationHours': ['邀请有效', 'Invitation', '已发出的不变', 'Those made before keep their time'],
  uploads: ['上传', 'Uploads', '没用上的图片留多久', 'How long unused files stay'],
  'uploads.orphanHours': ['未用上的保留', 'Unused files', '没用上或被拒绝的，过这么久删除', 'Attached to nothing, or refused'],
  'uploads.linkMinutes': ['链接有效', 'Addresses', '至少这么久，最多两倍', 'At least; at most twice as long'],
  'uploads.unattachedPerCustomer': ['每人未用上', 'Unused a person'],
  retention: ['数据保留', 'Retention', '访问、行为、搜索词、消息留多久', 'How long visits, events, words and notices are kept'],
  'retention.visitDays': ['访问', 'Visits', '没有订单的访问', 'Those that no order names'],
  'retention.eventDays': ['行为', 'Events of use', '数据保留，明细删除', 'Figures stay'],
  'retention.searchWordDays': ['搜索词', 'Search words', '没人再搜的词', 'Those that nobody searches for any more'],
  'retention.noticeDays': ['消息', 'Notices', '收件箱里的消息', 'Those in the inbox'],
  notices: ['消息模板', 'Notices', '微信订阅消息的模板', 'WeChat’s templates'],
  'notices.askAgainDays': ['再次询问', 'Asked again after', '拒绝过的人隔多久再问', 'Who said no is not asked for so long'],
  'notices.templates': ['模板编号', 'Template ids', '没写的用服务器启动时的；空着只进收件箱', 'Absent: the server’s; empty: the inbox alone'],
}
