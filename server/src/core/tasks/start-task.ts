import type { Task } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import type { Context } from '../system/system'
import { viewTask } from './task-views'

export interface WantedTask {
  /** As a system registers it in `tasks`. */
  kind: string
  /** What the whole of it needs to know. */
  input?: unknown
  /** Of a task on rows: what it works on, in this order. */
  rows?: readonly unknown[]
}

/** Puts long work into the queue for the caller, in the transaction of the request. Answers its id (`viewTask`). */
export async function startTask(tx: Tx, { kind, input, rows }: WantedTask, context: Context): Promise<string> {
  const { actor, now, jobs, registry } = context
  if (actor.kind === 'nobody') throw new Error(`nobody asks for ${kind}`)
  if ('row' in registry.task(kind) !== (rows !== undefined)) throw new Error(`${kind} works on rows, or on none`)
  const id = newId('task')
  await tx
    .insertInto('tasks')
    .values({
      id,
      kind,
      asked_by_kind: actor.kind,
      asked_by: actor.id,
      roles: JSON.stringify([...actor.roles]),
      input: JSON.stringify(input ?? null),
      total: rows?.length ?? null,
      has_rows: rows !== undefined,
      created_at: now,
    })
    .execute()
  if (rows !== undefined) await insertRows(tx, id, rows)
  await jobs.schedule(tx, 'run_task', id, now)
  return id
}

/** The same for a route: answers the task itself. */
export const beginTask = async (tx: Tx, wanted: WantedTask, context: Context): Promise<Task> =>
  viewTask(tx, await startTask(tx, wanted, context), context)

const insertRows = (tx: Tx, id: string, rows: readonly unknown[]) =>
  sql`
    insert into task_rows (task_id, position, input)
    select ${id}, position, input from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as r (input, position)
  `.execute(tx)
