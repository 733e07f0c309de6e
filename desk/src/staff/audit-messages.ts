import { defineMessages } from '@/common/messages/define'

export const auditMessages = defineMessages({
  'audit.title': ['操作记录', 'Audit log'],
  'audit.who': ['操作人', 'Operator'],
  'audit.anybody': ['所有人', 'Everyone'],
  'audit.what': ['操作', 'Action'],
  'audit.anything': ['所有操作', 'All actions'],
  'audit.object': ['对象编号', 'Object ID'],
  'audit.when': ['时间', 'Time'],
  'audit.from': ['从', 'From'],
  'audit.until': ['到', 'To'],
  'audit.machine': ['接口密钥', 'API key'],
  'audit.nobody': ['系统', 'System'],
  'audit.changes': ['改动', 'Changes'],
  'audit.input': ['提交的内容', 'Submitted'],
  'audit.no_more': ['没有更多内容', 'No further details'],
  'audit.export': ['导出 CSV', 'Export CSV'],
  'audit.setting': ['改设置：{name}', 'Change setting: {name}'],
})
