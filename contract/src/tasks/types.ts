import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Task = Static<typeof schema.Task>
export type TaskQuery = Static<typeof schema.TaskQuery>
export type TaskRow = Static<typeof schema.TaskRow>
export type TaskRowQuery = Static<typeof schema.TaskRowQuery>
