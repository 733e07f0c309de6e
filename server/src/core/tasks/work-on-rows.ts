import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { inSavepoint } from '../../platform/database/in-savepoint'
import type { Database } from '../../platform/database/tables'
import { Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { RowRefusal } from './row-refusal'
import { endTask, type TaskRow } from './running-tasks'
import type { TaskOnRows } from './task-kind'

type Row = Selectable<Database['task_rows']>

/** The next rows of a task, each with its result. */
export async function workOnRows(tx: Tx, task: TaskRow, kind: TaskOnRows, context: Context): Promise<void> {
  const rows = await tx
    .selectFrom('task_rows')
    .selectAll()
    .where('task_id', '=', task.id)
    .where('state', '=', 'waiting')
    .orderBy('position')
    .limit(kind.atOnce)
    .execute()
  let failed = 0
  for (const row of rows) {
    const result = await resultOf(tx, row, () => kind.row(tx, { row: row.input, input: task.input }, context))
    if (result.state === 'failed') failed += 1
    await tx
      .updateTable('task_rows')
      .set(result)
      .where('task_id', '=', task.id)
      .where('position', '=', row.position)
      .execute()
  }
  const done = task.done + rows.length
  await tx
    .updateTable('tasks')
    .set({ done, failed: task.failed + failed })
    .where('id', '=', task.id)
    .execute()
  if (done === task.total) await endTask(tx, task.id, 'done', context.now)
  else await context.jobs.schedule(tx, 'run_task', task.id, context.now)
}

type Result = Pick<Row, 'state' | 'code' | 'message' | 'object_id'>

async function resultOf(tx: Tx, { position }: Row, work: () => ReturnType<TaskOnRows['row']>): Promise<Result> {
  const made = await inSavepoint(tx, work).catch((error: unknown) => refusal(error))
  const isRefused = made instanceof Problem || made instanceof RowRefusal
  if (!isRefused) return { state: 'ok', code: null, message: null, object_id: made?.objectId ?? null }
  return { state: 'failed', code: made.code, message: `row ${position}: ${made.message}`, object_id: null }
}

function refusal(error: unknown): Problem | RowRefusal {
  if (error instanceof Problem || error instanceof RowRefusal) return error
  throw error
}
