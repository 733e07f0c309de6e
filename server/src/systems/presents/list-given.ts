import { type GivenPresentRow, limits } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { givenGoodsOfLine } from './columns'
import { type GivenHead, givenHead } from './given-head'
import type { PresentRow } from './present-rows'

type Row = PresentRow &
  GivenHead &
  Pick<GivenPresentRow, 'claimedCount' | 'waitingCount' | 'returnedCount' | 'thanksCount'>

interface GivenList {
  giverId: string
  limit?: number | undefined
  cursor?: string | undefined
}

/** The presents of a giver, paid or not, newest first. */
export async function listGiven(
  db: Db,
  { giverId, limit = limits.pageDefault, cursor }: GivenList,
  now: Date,
): Promise<{ items: GivenPresentRow[]; nextCursor: string | null }> {
  const from = readTimeCursor(cursor)
  const { rows } = await sql<Row>`
    select s.*, o.payable_fen as "payableFen", o.pay_before as "payBefore",
      ${givenGoodsOfLine} as goods, p.*
    from presents s
    join orders o on o.id = s.order_id
    join order_lines l on l.order_id = o.id
    join lateral (
      select count(*) filter (where order_id is not null) as "claimedCount",
        count(*) filter (where state = 'waiting') as "waitingCount",
        count(*) filter (where return_reason in ('declined', 'expired', 'taken_back')) as "returnedCount",
        count(thanked_at) as "thanksCount"
      from parcels where present_id = s.id) p on true
    where s.giver_id = ${giverId} and ${from ? after('s.created_at', 's.id', from) : sql`true`}
    order by s.created_at desc, s.id desc limit ${limit + 1}`.execute(db)
  const { page, nextCursor } = cutPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }))
  const items = page.map((row) => {
    const { claimedCount, waitingCount, returnedCount, thanksCount } = row
    return { ...givenHead(row, row), claimedCount, waitingCount, returnedCount, thanksCount, now: now.toISOString() }
  })
  return { items, nextCursor }
}
