import { type CustomerBlock, type CustomerBlockPage, limits } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Wanted {
  state?: 'active' | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Who was blocked, when, by whom and why, newest first. */
export async function listBlocks(
  db: Db,
  { state, cursor, limit = limits.pageDefault }: Wanted,
): Promise<CustomerBlockPage> {
  const from = readTimeCursor(cursor)
  let query = blockRows(db).limit(limit + 1)
  if (state === 'active') query = query.where('b.ended_at', 'is', null)
  if (from) query = query.where(after('b.blocked_at', 'b.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.blocked_at, id: row.id }))
  return { items: page.map(view), nextCursor }
}

/** The blocks of one customer, newest first. */
export const blocksOf = async (db: Db, customerId: string): Promise<CustomerBlock[]> =>
  (await blockRows(db).where('b.customer_id', '=', customerId).limit(20).execute()).map(view)

/** A person is named by their nickname, a machine by its key. */
const blockRows = (db: Db) =>
  db
    .selectFrom('customer_blocks as b')
    .innerJoin('customers as c', 'c.id', 'b.customer_id')
    .leftJoin('customers as began', 'began.id', 'b.blocked_by')
    .leftJoin('machine_keys as beganKey', 'beganKey.id', 'b.blocked_by')
    .leftJoin('customers as ended', 'ended.id', 'b.ended_by')
    .leftJoin('machine_keys as endedKey', 'endedKey.id', 'b.ended_by')
    .selectAll('b')
    .select((eb) => [
      'c.nickname',
      eb.fn.coalesce('began.nickname', 'beganKey.name').as('blockedByName'),
      eb.fn.coalesce('ended.nickname', 'endedKey.name').as('endedByName'),
    ])
    .orderBy('b.blocked_at', 'desc')
    .orderBy('b.id', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof blockRows>['execute']>>[number]

const view = (row: Row): CustomerBlock => ({
  id: row.id,
  customer: { id: row.customer_id, nickname: row.nickname },
  reason: row.reason,
  blockedAt: row.blocked_at.toISOString(),
  blockedBy: { id: row.blocked_by, name: row.blockedByName },
  endedAt: row.ended_at?.toISOString() ?? null,
  endedBy: row.ended_at && { id: row.ended_by, name: row.endedByName },
  endReason: row.end_reason,
})
