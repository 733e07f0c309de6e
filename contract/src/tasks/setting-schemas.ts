import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const TaskSetting = Input(
  {
    fileDays: Type.Integer({ minimum: 1, maximum: 90, description: 'so long the file of a task can be saved' }),
    keepDays: Type.Integer({ minimum: 1, maximum: 3650, description: 'so long tasks that have ended are listed' }),
  },
  { title: 'TaskSetting' },
)
