import { type AddressParts, limits, type PackingProposal, type PackingProposalPage } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { maskReceiver } from '../../platform/texts/mask-address'
import { cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Wanted {
  orderId?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

interface Group {
  customerId: string
  nickname: string
  address: AddressParts
  orderIds: string[]
  firstPaidAt: Date
  firstId: string
}

/**
 * Orders that can leave in one parcel: they wait, and are of one customer and go to one address. A present's giver is another
 * customer than its recipient, so it is never beside what the giver ordered.
 */
export async function packingProposals(
  tx: Tx,
  { orderId, cursor, limit = limits.pageDefault }: Wanted,
  context: Context,
): Promise<PackingProposalPage> {
  const from = readTimeCursor(cursor)
  const groups = await groupsOf(tx, { orderId, from, limit: limit + 1 })
  const { page, nextCursor } = cutPage(groups, limit, (group) => ({ at: group.firstPaidAt, id: group.firstId }))
  const items: PackingProposal[] = []
  for (const group of page) {
    const orders = await ordersOf(tx, await freeOf(tx, group.orderIds, context))
    if (orders.length < 2) continue
    const { name, phone, province, city, county } = maskReceiver(group.address)
    items.push({
      customer: { id: group.customerId, nickname: group.nickname },
      recipient: name,
      phone,
      region: [province, city, county].filter(Boolean).join(' '),
      orders,
    })
  }
  return { items, nextCursor }
}

/** The one whose first payment is longest ago first. Reads only orders that wait, by an index of theirs. */
async function groupsOf(
  tx: Tx,
  { orderId, from, limit }: { orderId?: string | undefined; from: { at: Date; id: string } | null; limit: number },
): Promise<Group[]> {
  const ofOrder = sql`and (customer_id, address) = (select customer_id, address from orders where id = ${orderId ?? ''})`
  const later: RawBuilder<unknown> = from ? sql`and (min(paid_at), min(id)) > (${from.at}, ${from.id})` : sql``
  const { rows } = await sql<Group>`
    select g.*, c.nickname from (
      select customer_id as "customerId", address, array_agg(id order by paid_at, id) as "orderIds",
        min(paid_at) as "firstPaidAt", min(id) as "firstId"
      from orders
      where state in ('to_ship', 'part_shipped') and address is not null ${orderId === undefined ? sql`` : ofOrder}
      group by customer_id, address
      having count(*) > 1 ${later}
      order by 4, 5 limit ${limit}) g
    join customers c on c.id = g."customerId"
    order by g."firstPaidAt", g."firstId"`.execute(tx)
  return rows
}

/** Without those that a system holds, as an open after-sale does. */
async function freeOf(tx: Tx, orderIds: readonly string[], { registry, now }: Context): Promise<OrderRow[]> {
  const orders = await tx.selectFrom('orders').selectAll().where('id', 'in', orderIds).orderBy('paid_at').execute()
  const free: OrderRow[] = []
  for (const order of orders) if (!(await registry.heldBy(tx, order, 'ship', now))) free.push(order)
  return free
}

async function ordersOf(tx: Tx, orders: readonly OrderRow[]): Promise<PackingProposal['orders']> {
  if (orders.length === 0) return []
  const { rows } = await sql<{ orderId: string; title: string; specText: string; quantity: number }>`
    select order_id as "orderId", title, spec_text as "specText", quantity - shipped_quantity - returned_quantity as quantity
    from order_lines
    where order_id = any(${orders.map(({ id }) => id)}) and quantity > shipped_quantity + returned_quantity
    order by position`.execute(tx)
  return orders.map((order) => ({
    id: order.id,
    number: order.number,
    isPresent: order.kind === 'parcel',
    paidAt: order.paid_at?.toISOString() ?? null,
    partShipped: order.state === 'part_shipped',
    lines: rows
      .filter(({ orderId }) => orderId === order.id)
      .map(({ title, specText, quantity }) => ({ title, specText, quantity })),
  }))
}
