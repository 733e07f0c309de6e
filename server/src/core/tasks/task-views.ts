import { limits, type PageOf, type Task, type TaskQuery, type TaskRow, type TaskRowQuery } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, numberOfCursor, readTimeCursor } from '../../platform/time-cursor'
import type { Actor } from '../actors/actor'

/** Owners see the tasks of all. */
export const seesTask = (actor: Actor, askedBy: string): boolean => actor.roles.has('owner') || actor.id === askedBy

const tasks = (db: Db) =>
  db
    .selectFrom('tasks')
    .leftJoin('customers', 'customers.id', 'asked_by')
    .leftJoin('machine_keys', 'machine_keys.id', 'asked_by')
    .selectAll('tasks')
    .select((eb) => eb.fn.coalesce('customers.nickname', 'machine_keys.name').as('name'))

type Row = Awaited<ReturnType<ReturnType<typeof tasks>['executeTakeFirstOrThrow']>>

interface Asking {
  actor: Actor
  now: Date
}

/** The caller's tasks, or those of all for an owner, newest first. */
export async function listTasks(
  db: Db,
  { state, kind, cursor, limit = limits.pageDefault }: TaskQuery,
  { actor, now }: Asking,
): Promise<PageOf<Task>> {
  const from = readTimeCursor(cursor)
  let query = tasks(db)
    .orderBy('tasks.created_at', 'desc')
    .orderBy('tasks.id', 'desc')
    .limit(limit + 1)
  if (!actor.roles.has('owner')) query = query.where('asked_by', '=', actor.id)
  if (state !== undefined) query = query.where('state', 'in', state === 'open' ? ['waiting', 'running'] : [state])
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (from) query = query.where(after('tasks.created_at', 'tasks.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: page.map((row) => view(row, now)), nextCursor }
}

/** `not_found` for what somebody else asked for. */
export async function viewTask(db: Db, id: string, { actor, now }: Asking): Promise<Task> {
  const row = await tasks(db).where('tasks.id', '=', id).executeTakeFirst()
  if (!row || !seesTask(actor, row.asked_by)) throw notFound('task')
  return view(row, now)
}

/** What came of its rows, in their order. `columns`: the members of what was given that are shown; absent: all. */
export async function listTaskRows(
  db: Db,
  id: string,
  { state, cursor, limit = limits.pageDefault }: TaskRowQuery,
  columns?: readonly string[],
): Promise<PageOf<TaskRow>> {
  const from = numberOfCursor(cursor, 9) ?? 0
  let query = db
    .selectFrom('task_rows')
    .select(['position', 'state', 'input', 'code', 'message', 'object_id as objectId'])
    .where('task_id', '=', id)
    .where('position', '>', from)
    .orderBy('position')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('state', '=', state)
  const { page, nextCursor } = cutPage(await query.execute(), limit, ({ position }) => ({
    at: new Date(0),
    id: String(position),
  }))
  return { items: page.map((row) => ({ ...row, input: shown(row.input, columns) })), nextCursor }
}

function shown(input: unknown, columns: readonly string[] | undefined): unknown {
  if (columns === undefined || typeof input !== 'object' || input === null) return input
  return Object.fromEntries(columns.map((column) => [column, (input as Record<string, unknown>)[column] ?? null]))
}

const view = (row: Row, now: Date): Task => ({
  id: row.id,
  kind: row.kind,
  askedBy: { kind: row.asked_by_kind, id: row.asked_by, name: row.name },
  state: row.state,
  done: row.done,
  failed: row.failed,
  total: row.total,
  hasRows: row.has_rows,
  file: row.state === 'done' ? fileOf(row, now) : null,
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
})

function fileOf({ file_name, file_bytes, file_expires_at }: Row, now: Date): Task['file'] {
  if (file_name === null || file_bytes === null || file_expires_at === null) return null
  return {
    name: file_name,
    bytes: file_bytes,
    expiresAt: file_expires_at.toISOString(),
    expired: file_expires_at <= now,
  }
}
