import {
  limits,
  type MerchantPresent,
  type MerchantPresentCounts,
  type MerchantPresentPage,
  type MerchantPresentQuery,
  presentTabs,
} from '@haoli/contract'
import { sql } from 'kysely'
import { readSetting } from '../../core/settings/read-setting'
import type { Db } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { onTab } from './board-conditions'
import { goodsOfLine } from './columns'
import { iso } from './given-head'
import { occasionOf } from './occasion-of'
import { isTakenBack } from './opens-at'
import type { PresentRow } from './present-rows'
import { presentSetting } from './present-setting'

type Counted =
  | 'payableFen'
  | 'refundedFen'
  | 'refundDueFen'
  | 'waitingCount'
  | 'claimedCount'
  | 'declinedCount'
  | 'expiredCount'
  | 'openingCount'
type Row = PresentRow & Pick<MerchantPresent, 'giver' | 'orderNumber' | 'goods' | Counted>

/** All presents, paid or not, newest first, as their givers see them: without anything of who gets a parcel. */
export async function listBoard(
  db: Db,
  { tab = 'all', sendTo, q, cursor, limit = limits.pageDefault }: MerchantPresentQuery,
  now: Date,
): Promise<MerchantPresentPage> {
  const from = readTimeCursor(cursor)
  const conditions = [
    onTab[tab](now, await soonOf(db, now)),
    ...(sendTo === undefined ? [] : [sql`s.send_to = ${sendTo}`]),
    ...(q === undefined ? [] : [sql`(s.giver_id = ${q} or s.order_id = (select id from orders where number = ${q}))`]),
    ...(from ? [sql`${after('s.created_at', 's.id', from)}`] : []),
  ]
  const { rows } = await sql<Row>`
    select s.*, jsonb_build_object('id', g.id, 'nickname', g.nickname) as giver, o.number as "orderNumber",
      o.payable_fen as "payableFen", ${goodsOfLine} || jsonb_build_object('priceFen', l.price_fen) as goods, p.*, r.*,
      (select count(*) from present_openings where present_id = s.id) as "openingCount"
    from (select * from presents s where ${sql.join(conditions, sql` and `)}
      order by s.created_at desc, s.id desc limit ${limit + 1}) s
    join customers g on g.id = s.giver_id
    join orders o on o.id = s.order_id
    join order_lines l on l.order_id = o.id
    join lateral (
      select count(*) filter (where state = 'waiting') as "waitingCount",
        count(*) filter (where order_id is not null) as "claimedCount",
        count(*) filter (where return_reason = 'declined') as "declinedCount",
        count(*) filter (where return_reason = 'expired') as "expiredCount"
      from parcels where present_id = s.id) p on true
    join lateral (
      select coalesce(sum(amount_fen) filter (where state = 'done'), 0)::bigint as "refundedFen",
        coalesce(sum(amount_fen) filter (where state <> 'done'), 0)::bigint as "refundDueFen"
      from refunds where order_id = o.id) r on true
    order by s.created_at desc, s.id desc`.execute(db)
  const { page, nextCursor } = cutPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: page.map(view), nextCursor }
}

/** How many are on each tab; beyond 100 it is not counted further. */
export async function countBoard(db: Db, now: Date): Promise<MerchantPresentCounts> {
  const soon = await soonOf(db, now)
  const counts = presentTabs.map(
    (tab) =>
      sql`(select count(*) from (select from presents s where ${onTab[tab](now, soon)} limit 100) n) as ${sql.ref(tab)}`,
  )
  const { rows } = await sql<MerchantPresentCounts>`select ${sql.join(counts)}`.execute(db)
  return rows[0] as MerchantPresentCounts
}

export async function soonOf(db: Db, now: Date): Promise<Date> {
  const { remindHoursBefore } = await readSetting(db, presentSetting, now)
  return new Date(now.getTime() + remindHoursBefore * hourMs)
}

const view = (row: Row): MerchantPresent => ({
  id: row.id,
  orderId: row.order_id,
  orderNumber: row.orderNumber,
  giver: row.giver,
  state: row.state,
  sendTo: row.send_to,
  ...occasionOf(row.occasion, row.offered_occasion),
  note: row.note,
  paper: row.paper,
  signature: row.signature,
  goods: row.goods,
  payableFen: row.payableFen,
  refundedFen: row.refundedFen,
  refundDueFen: row.refundDueFen,
  parcelCount: row.parcel_count,
  waitingCount: row.waitingCount,
  claimedCount: row.claimedCount,
  declinedCount: row.declinedCount,
  expiredCount: row.expiredCount,
  openingCount: row.openingCount,
  createdAt: row.created_at.toISOString(),
  openedAt: iso(row.opened_at),
  opensAt: iso(row.opens_at),
  expiresAt: iso(row.expires_at),
  closedAt: iso(row.closed_at),
  takenBack: isTakenBack(row),
})
