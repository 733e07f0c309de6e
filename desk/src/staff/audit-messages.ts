import { defineMessages } from '@/common/messages/define'

export const auditMessages = defineMessages({
  'audit.title': ['操作记录', 'Audit log'],
  'audit.who': ['谁', 'Who'],
  'audit.anybody': ['所有人', 'Anybody'],
  'audit.what': ['做了什么', 'What'],
  'audit.anything': ['所有操作', 'Everything'],
  'audit.object': ['对象编号', 'Object id'],
  'audit.when': ['时间', 'When'],
  'audit.from': ['从', 'From'],
  'audit.until': ['到', 'To'],
  'audit.machine': ['密钥', 'Key'],
  'audit.nobody': ['商城自己', 'The shop itself'],
  'audit.changes': ['改动', 'Changes'],
  'audit.input': ['提交的内容', 'What was asked for'],
  'audit.no_more': ['没有更多内容', 'Nothing more is known'],
  'audit.export': ['导出 CSV', 'Export CSV'],
  'audit.exporting': ['已读 {n} 条…', '{n} lines read …'],
  'audit.cut': ['只导出了最近 {n} 条，请缩小日期范围', 'Only the newest {n} lines are in the file: choose fewer days'],
  'audit.before': ['之前', 'Before'],
  'audit.after': ['之后', 'After'],
  'audit.setting': ['改设置：{name}', 'Set: {name}'],
})
