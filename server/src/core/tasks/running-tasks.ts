import { type TaskState, taskLifeCycle } from '@haoli/contract'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import type { JobHandler } from '../system/system'

export type TaskRow = Selectable<Database['tasks']>

/** Locks a task and marks it as running. undefined: it was stopped, or is done. */
export async function taskToRun(tx: Tx, id: string, now: Date): Promise<TaskRow | undefined> {
  return tx
    .updateTable('tasks')
    .set({ state: 'running', started_at: sql`coalesce(started_at, ${now})`, ended_at: null })
    .where('id', '=', id)
    .where('state', 'in', [
      'running',
      ...taskLifeCycle.transitions.begin.from,
      ...taskLifeCycle.transitions.resume.from,
    ])
    .returningAll()
    .executeTakeFirst()
}

const ending = { done: 'finish', failed: 'give_up', stopped: 'stop' } as const

/** Ends a task. Answers false, and changes nothing, where it cannot end so. */
export async function endTask(tx: Tx, id: string, to: keyof typeof ending & TaskState, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('tasks')
    .set({ state: to, ended_at: now })
    .where('id', '=', id)
    .where('state', 'in', taskLifeCycle.transitions[ending[to]].from)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** What becomes of a task whose job failed too often. */
export const giveUpTask: JobHandler = async (tx, id, { now }) => {
  await endTask(tx, id, 'failed', now)
}
