import type { Tx } from '../../platform/database/db'
import type { Context, Job, JobHandler } from '../system/system'
import { giveUpTask, type TaskRow, taskToRun } from './running-tasks'
import type { TaskToFile } from './task-kind'
import { workOnRows } from './work-on-rows'

/**
 * Does the next part of a task, in the transaction that also schedules what follows: after a crash it goes on with the first
 * row that has no result, and none is done twice.
 */
const run: JobHandler = async (tx, id, context) => {
  const task = await taskToRun(tx, id, context.now)
  if (!task) return
  const kind = context.registry.task(task.kind)
  const asker = asWhoAsked(context, task)
  if ('row' in kind) await workOnRows(tx, task, kind, asker)
  else await readPart(tx, task, kind, asker)
}

export const runTask: Job = {
  lane: 'tasks',
  tries: 5,
  run,
  givenUp: giveUpTask,
}

const asWhoAsked = (context: Context, { asked_by_kind, asked_by, roles }: TaskRow): Context => ({
  ...context,
  actor: { kind: asked_by_kind, id: asked_by, roles: new Set(roles) },
})

async function readPart(tx: Tx, task: TaskRow, kind: TaskToFile, context: Context): Promise<void> {
  const { jobs, now } = context
  const total = task.total ?? (await kind.count(tx, task.input, context))
  const { rows, part, next } = await kind.read(tx, { input: task.input, place: task.place }, context)
  if (rows > 0) {
    await tx
      .insertInto('task_parts')
      .values({ task_id: task.id, number: task.done, part: JSON.stringify(part) })
      .execute()
  }
  const done = task.done + rows
  // Rows that came meanwhile are read too.
  const progress = { done, total: next === null ? done : Math.max(total, done) }
  await tx
    .updateTable('tasks')
    .set({ ...progress, place: JSON.stringify(next) })
    .where('id', '=', task.id)
    .execute()
  await jobs.schedule(tx, next === null ? 'make_task_file' : 'run_task', task.id, now)
}
