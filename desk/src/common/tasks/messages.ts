import { defineMessages } from '@/common/messages/define'

export const taskMessages = defineMessages({
  'task.save': ['下载文件', 'Download'],
  'task.until': ['{at} 前可下载', 'until {at}'],
  'task.expired': ['文件已过期', 'The file has expired'],
  'task.failures': ['失败的行', 'Failed rows'],
  'task.of': ['已处理 {done} / {total}', '{done} of {total} processed'],
  'task.failed': ['{n} 行失败', '{n} {n|row|rows} failed'],
  'task.gave_up': ['多次重试仍失败，请到“任务”里查看', 'It failed several times; see “Tasks”'],
  'task.stopped': ['已停止', 'Stopped'],
  'task.all': ['全部任务', 'All tasks'],
})
