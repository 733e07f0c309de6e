import {
  limits,
  type ShippingBatch,
  type ShippingBatchPage,
  type ShippingBatchRow,
  type ShippingBatchRowPage,
  type ShippingRowState,
} from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, numberOfCursor, readTimeCursor } from '../../platform/time-cursor'

interface Paging {
  cursor?: string | undefined
  limit?: number | undefined
}

interface Row extends Omit<ShippingBatch, 'createdAt' | 'startedAt'> {
  createdAt: Date
  startedAt: Date | null
}

/** Of a row `r` of the batch `b`, with the row `t` of its task. `offset 0`: by its number, not among the rows of all tasks. */
const stateOfRow = sql<ShippingRowState>`case
  when r.problem is not null then 'wrong' when b.task_id is null then 'fits'
  when t.state = 'ok' then 'shipped' when t.state = 'failed' then 'failed' else 'waiting' end`
const withTaskRow = sql`left join lateral (
  select * from task_rows where task_id = b.task_id and position = r.parcel offset 0) t on true`

const batchRows = (db: Db, which: RawBuilder<unknown>) =>
  sql<Row>`
    select b.id, b.file_name as "fileName", b.created_at as "createdAt", b.task_id as "taskId", b.started_at as "startedAt",
      jsonb_build_object('id', b.created_by, 'name', coalesce(c.nickname, k.name)) as "createdBy", counted.*
    from (select * from shipping_batches b ${which}) b
    left join customers c on c.id = b.created_by
    left join machine_keys k on k.id = b.created_by
    cross join lateral (
      select count(*) as rows, coalesce(max(parcel), 0) as parcels,
        jsonb_build_object(
          'fits', count(*) filter (where state = 'fits'), 'wrong', count(*) filter (where state = 'wrong'),
          'waiting', count(*) filter (where state = 'waiting'), 'shipped', count(*) filter (where state = 'shipped'),
          'failed', count(*) filter (where state = 'failed')) as counts
      from (select r.parcel, ${stateOfRow} as state from shipping_rows r ${withTaskRow} where r.batch_id = b.id) r) counted
    order by b.created_at desc, b.id desc`.execute(db)

const view = (row: Row): ShippingBatch => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
})

/** The files of all staff, newest first. */
export async function listBatches(db: Db, { cursor, limit = limits.pageDefault }: Paging): Promise<ShippingBatchPage> {
  const from = readTimeCursor(cursor)
  const where = from ? sql`where ${after('b.created_at', 'b.id', from)}` : sql``
  const { rows } = await batchRows(db, sql`${where} order by b.created_at desc, b.id desc limit ${limit + 1}`)
  const { page, nextCursor } = cutPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }))
  return { items: page.map(view), nextCursor }
}

export async function viewBatch(db: Db, id: string): Promise<ShippingBatch> {
  const [row] = (await batchRows(db, sql`where b.id = ${id}`)).rows
  if (!row) throw notFound('shipping batch')
  return view(row)
}

const rowsOf = (db: Db, batchId: string, { conditions, limit }: { conditions: RawBuilder<unknown>; limit: number }) =>
  sql<ShippingBatchRow>`
    select r.position, ${stateOfRow} as state, r.given, r.order_id as "orderId", r.problem, t.code, r.parcel,
      r.packed_with as "packedWith"
    from shipping_rows r join shipping_batches b on b.id = r.batch_id ${withTaskRow}
    where r.batch_id = ${batchId} and ${conditions} order by r.position limit ${limit}`.execute(db)

/** The rows of a file, in its order. */
export async function listBatchRows(
  db: Db,
  batchId: string,
  { state, cursor, limit = limits.pageDefault }: Paging & { state?: ShippingRowState | undefined },
): Promise<ShippingBatchRowPage> {
  const from = numberOfCursor(cursor, 9) ?? 0
  await viewBatch(db, batchId)
  const conditions = sql`r.position > ${from} and ${state === undefined ? sql`true` : sql`${stateOfRow} = ${state}`}`
  const { rows } = await rowsOf(db, batchId, { conditions, limit: limit + 1 })
  const { page, nextCursor } = cutPage(rows, limit, ({ position }) => ({ at: new Date(0), id: String(position) }))
  return { items: page, nextCursor }
}

/** All rows that are to be repaired: wrong ones, those that failed and, where the task was stopped, those that it left. */
export async function failuresOf(db: Db, batchId: string): Promise<ShippingBatchRow[]> {
  await viewBatch(db, batchId)
  const stopped = sql`exists (select from tasks where tasks.id = b.task_id and tasks.state = 'stopped')`
  const conditions = sql`(r.problem is not null or t.state = 'failed' or (t.state = 'waiting' and ${stopped}))`
  return (await rowsOf(db, batchId, { conditions, limit: 10_000 })).rows
}
