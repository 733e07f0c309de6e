import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { endTask } from './running-tasks'
import { viewTask } from './task-views'

/**
 * Stops a task of the caller's. Its job finds that and ends; the part that runs at this moment is finished first. `not_found`,
 * or `task_state_conflict` where it has ended.
 */
export async function stopTask(tx: Tx, id: string, context: Context): Promise<void> {
  await viewTask(tx, id, context)
  if (!(await endTask(tx, id, 'stopped', context.now))) throw new Problem('task_state_conflict', 'the task has ended')
  await tx.deleteFrom('task_parts').where('task_id', '=', id).execute()
}
