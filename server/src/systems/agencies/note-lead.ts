import { sql } from 'kysely'
import type { ShopEvents } from '../../core/system/events'
import type { Tx } from '../../platform/database/db'

/**
 * Writes down which agency's live room an order came out of. The visit's own mark counts: who comes back later without the room keeps
 * its mark (`isKept`), and nobody sold them anything then. Whose room it was when the visit began decides, so that what is
 * ordered after the room has changed hands is a lead of who brought it. An order from elsewhere costs no statement, and a payment none.
 */
export async function noteLead(tx: Tx, { order, visit }: ShopEvents['order.placed']): Promise<void> {
  const room = visit?.marks.room
  if (!visit || room === undefined || visit.isKept) return
  await sql`
    insert into agency_leads (order_id, agency_room_id)
    select ${order.id}, r.id from visits v join agency_rooms r on r.room = ${room}
      and tstzrange(r.begins_at, r.ends_at) @> v.created_at
    where v.id = ${visit.id}`.execute(tx)
}
