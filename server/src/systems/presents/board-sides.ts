import type { MerchantParcel, MerchantPresentDetail } from '@haoli/contract'
import { sql } from 'kysely'
import { deliveriesOf } from '../../core/orders/merchant-delivery'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { maskPhone } from '../../platform/texts/mask-phone'
import { givenView } from './given-view'

/** A present from its giver's side: what the giver sees, with who that is. */
export async function giversSide(db: Db, presentId: string, now: Date): Promise<MerchantPresentDetail> {
  const paid = await db
    .selectFrom('presents')
    .innerJoin('orders', 'orders.id', 'presents.order_id')
    .innerJoin('customers', 'customers.id', 'presents.giver_id')
    .select(['customers.id', 'nickname', 'number'])
    .where('presents.id', '=', presentId)
    .executeTakeFirst()
  if (!paid) throw notFound('present')
  const { id, nickname, number } = paid
  return { ...(await givenView(db, presentId, id, now)), giver: { id, nickname }, orderNumber: number }
}

type Row = Omit<MerchantParcel, 'phone' | 'claimedAt' | 'urgedAt' | 'shipments'> & { phone: string; claimedAt: Date }

/** Its accepted parcels from their recipients' side, without the giver and without a price. */
export async function recipientsSide(db: Db, presentId: string): Promise<MerchantParcel[]> {
  const present = await db.selectFrom('presents').select('id').where('id', '=', presentId).executeTakeFirst()
  if (!present) throw notFound('present')
  const { rows } = await sql<Row>`
    select p.id, p.ordinal, p.state, o.id as "orderId", o.number as "orderNumber", o.state as "orderState",
      jsonb_build_object('id', c.id, 'nickname', c.nickname) as recipient,
      o.address ->> 'phone' as phone, concat_ws(' ', o.address ->> 'province', o.address ->> 'city') as region,
      jsonb_build_object('title', l.title, 'specText', l.spec_text, 'imageUrl', l.image_url) as goods,
      p.answered_at as "claimedAt"
    from parcels p
    join orders o on o.id = p.order_id
    join order_lines l on l.order_id = o.id
    join customers c on c.id = p.recipient_id
    where p.present_id = ${presentId}
    order by p.ordinal`.execute(db)
  const deliveries = await deliveriesOf(
    db,
    rows.map(({ orderId }) => orderId),
  )
  return rows.map((row) => {
    const delivery = deliveries.get(row.orderId)
    return {
      ...row,
      phone: maskPhone(row.phone),
      claimedAt: row.claimedAt.toISOString(),
      urgedAt: delivery?.urgedAt ?? null,
      shipments: (delivery?.shipments ?? []).map(({ company, waybillNumber, shippedAt, receivedAt }) => ({
        company,
        waybillNumber,
        shippedAt,
        receivedAt,
      })),
    }
  })
}
