import { limits, type PresentSummary, type ReceivedPresentRow } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { receivedHead, receivedRows } from './received-view'

interface ReceivedList {
  recipientId: string
  limit?: number | undefined
  cursor?: string | undefined
}

/** The parcels that a recipient accepted, newest first. */
export async function listReceived(
  db: Db,
  { recipientId, limit = limits.pageDefault, cursor }: ReceivedList,
): Promise<{ items: ReceivedPresentRow[]; nextCursor: string | null }> {
  const from = readTimeCursor(cursor)
  const condition = from ? sql`${after('p.answered_at', 'p.id', from)}` : sql`true`
  const rows = await receivedRows(db, recipientId, condition, limit + 1)
  const { page, nextCursor } = cutPage(rows, limit, (row) => ({ at: row.claimedAt, id: row.id }))
  return { items: page.map((row) => ({ ...receivedHead(row), thanked: row.thankedAt !== null })), nextCursor }
}

/** The counts of the gifts tab. */
export async function presentSummary(db: Db, customerId: string): Promise<PresentSummary> {
  const { rows } = await sql<PresentSummary>`
    select
      (select count(*) from presents where giver_id = ${customerId} and state = 'open') as "sentOpen",
      (select count(*) from presents where giver_id = ${customerId} and opened_at is not null) as "sentTotal",
      (select count(*) from parcels where recipient_id = ${customerId} and order_id is not null) as "receivedTotal",
      (select count(*) from parcels join orders on orders.id = parcels.order_id
        where recipient_id = ${customerId} and orders.state in ('to_ship', 'part_shipped', 'to_receive')) as "receivedToReceive"`.execute(
    db,
  )
  const [counts] = rows
  if (counts === undefined) throw new Error('the query for counts returned no row')
  return counts
}
