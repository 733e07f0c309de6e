import { sql } from 'kysely'
import type { OrderRow } from '../../core/system/events'
import type { MerchantOrderAdditions, OrderAdditions } from '../../core/system/parts'
import type { Db } from '../../platform/database/db'

/** For each order the present that it pays for or is a parcel of; null for other orders. */
export async function presentIdsOf(
  db: Db,
  orders: readonly Pick<OrderRow, 'id' | 'kind'>[],
): Promise<Map<string, Pick<OrderAdditions, 'presentId'>>> {
  const found = new Map<string, string>()
  const ids = orders.filter((order) => order.kind !== 'plain').map((order) => order.id)
  if (ids.length > 0) {
    const given = db.selectFrom('presents').select(['order_id', 'id']).where('order_id', 'in', ids)
    const parcels = db.selectFrom('parcels').select(['order_id', 'present_id as id']).where('order_id', 'in', ids)
    for (const { order_id, id } of [...(await given.execute()), ...(await parcels.execute())]) {
      if (order_id !== null) found.set(order_id, id)
    }
  }
  return new Map(orders.map(({ id }) => [id, { presentId: found.get(id) ?? null }]))
}

interface Row extends Pick<MerchantOrderAdditions, 'present'> {
  orderId: string
}

/** For each order what the merchant needs to pack it as a present: giver, note, occasion. null for other orders. */
export async function ordersPresents(
  db: Db,
  orderIds: readonly string[],
): Promise<Map<string, Pick<MerchantOrderAdditions, 'present'>>> {
  const { rows } = await sql<Row>`
    select o.id as "orderId", case when s.id is not null then jsonb_build_object(
        'giver', jsonb_build_object('id', g.id, 'nickname', g.nickname), 'sendTo', s.send_to,
        'occasion', s.occasion, 'occasionTitle', s.offered_occasion -> 'title', 'note', s.note, 'signature', s.signature,
        'ordinal', p.ordinal, 'venue', v.venue) end as present
    from orders o
    left join parcels p on p.order_id = o.id
    left join presents s on s.order_id = o.id or s.id = p.present_id
    left join customers g on g.id = s.giver_id
    left join orders paid on paid.id = s.order_id
    left join venue_codes v on v.id = paid.venue_code_id
    where o.id = any(${orderIds})`.execute(db)
  return new Map(rows.map(({ orderId, present }) => [orderId, { present }]))
}
