import { TaskSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const taskSetting: Setting<typeof TaskSetting> = {
  key: 'tasks',
  decides: 'how long the files of tasks can be saved, and tasks are listed',
  schema: TaskSetting,
  changedBy: ['owner'],
  initial: { fileDays: 7, keepDays: 90 },
}
