import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  task_state_conflict: ['任务已结束', 'The task has ended.'],
  task_file_expired: ['文件已过期，请重新导出', 'The file has expired. Export again.'],
})
