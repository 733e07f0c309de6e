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
  'audit.exporting': ['已读 {n} 条…', '{n} rows read …'],
  'audit.cut': [
    '只导出了最近 {n} 条，请缩小日期范围',
    'Only the latest {n} rows were exported; choose a shorter period',
  ],
  'audit.before': ['之前', 'Before'],
  'audit.after': ['之后', 'After'],
  'audit.setting': ['改设置：{name}', 'Change setting: {name}'],
})
