import type { MerchantOrder, Order } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { maskReceiver } from '../../platform/texts/mask-address'
import type { OrderRow } from '../system/events'
import type { MerchantOrderAdditions } from '../system/parts'
import { deliveriesOf, nothingYet } from './merchant-delivery'
import { countNotes } from './order-notes'
import { type ViewContext, viewOrder, viewOrders } from './order-views'

export async function viewOrdersForMerchant(
  db: Db,
  rows: readonly OrderRow[],
  context: ViewContext,
): Promise<MerchantOrder[]> {
  return forMerchant(db, await viewOrders(db, rows, context), context)
}

export async function viewMerchantOrder(db: Db, orderId: string, context: ViewContext): Promise<MerchantOrder> {
  const [order] = await forMerchant(db, [await viewOrder(db, orderId, context)], context)
  if (!order) throw new Error(`order ${orderId} has no customer`)
  return order
}

/** What is taken off of each of these lines, and who pays for it. */
const discountsOf = (db: Db, lineIds: readonly string[]): Promise<MerchantOrder['discounts']> =>
  db
    .selectFrom('discount_shares')
    .select(['subject_id as lineId', 'funder', 'payer', 'fen'])
    .where('subject_id', 'in', [...lineIds])
    .orderBy('funder')
    .execute()

/** Masks who receives it. Adds the customer, who pays for discounts, how its delivery goes, and what systems add to a merchant's order. */
async function forMerchant(db: Db, orders: readonly Order[], { registry, now }: ViewContext): Promise<MerchantOrder[]> {
  if (orders.length === 0) return []
  const ids = orders.map(({ id }) => id)
  const customers = await db
    .selectFrom('orders')
    .innerJoin('customers', 'customers.id', 'orders.customer_id')
    .select(['orders.id as orderId', 'customers.id', 'nickname'])
    .where('orders.id', 'in', ids)
    .execute()
  const shares = await discountsOf(
    db,
    orders.flatMap(({ lines }) => lines.map(({ id }) => id)),
  )
  const deliveries = await deliveriesOf(db, ids)
  const notes = await countNotes(db, ids)
  const byOrder = new Map(customers.map(({ orderId, ...customer }) => [orderId, customer]))
  const additions = await registry.merchantOrderAdditions(db, ids, { isOwner: false, now })
  return orders.flatMap((order) => {
    const customer = byOrder.get(order.id)
    const discounts = order.lines.flatMap(({ id }) => shares.filter(({ lineId }) => lineId === id))
    if (!customer) return []
    const delivery = deliveries.get(order.id) ?? nothingYet
    const address = order.address && maskReceiver(order.address)
    const added = additions.get(order.id) as MerchantOrderAdditions
    return [{ ...order, address, ...added, ...delivery, customer, discounts, noteCount: notes.get(order.id) ?? 0 }]
  })
}
