import type { OrderKind, OrderState } from '@haoli/contract'
import { sql } from 'kysely'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { destinationOf } from './destination-of'

/** What the shop knows of an order that a file names. */
export interface KnownOrder {
  id: string
  kind: OrderKind
  state: OrderState
  /** Customer and address: who gets the parcel. */
  destination: string
  /** A system keeps it from being shipped. */
  held: boolean
  lines: { id: string; skuId: string; left: number }[]
  /** Goods that left under a waybill, by waybill. */
  shipped: Map<string, Set<string>>
}

/** These orders by their numbers, with what was shipped of them. */
export async function knownOrders(
  tx: Tx,
  numbers: readonly string[],
  { registry, now }: Context,
): Promise<Map<string, KnownOrder>> {
  const orders = await tx
    .selectFrom('orders')
    .selectAll()
    .where('number', '=', sql<string>`any(${[...new Set(numbers)]})`)
    .execute()
  const held = await heldOf(tx, orders, { registry, now })
  const known = new Map<string, KnownOrder>()
  const byId = new Map<string, KnownOrder>()
  for (const order of orders) {
    const one: KnownOrder = {
      id: order.id,
      kind: order.kind,
      state: order.state,
      destination: destinationOf(order.customer_id, order.address),
      held: held.has(order.id),
      lines: [],
      shipped: new Map(),
    }
    known.set(order.number, one)
    byId.set(order.id, one)
  }
  await addLines(tx, byId)
  await addShipments(tx, byId)
  return known
}

/**
 * Those that a system keeps from being shipped. Only where an after-sale is open is each asked for, because a file has thousands
 * of orders; what else may hold one is found when it is shipped.
 */
async function heldOf(
  tx: Tx,
  orders: readonly OrderRow[],
  { registry, now }: Pick<Context, 'registry' | 'now'>,
): Promise<Set<string>> {
  const waiting = orders.filter(({ state }) => state === 'to_ship' || state === 'part_shipped').map(({ id }) => id)
  const open = await tx
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', sql<string>`any(${waiting})`)
    .where(registry.merchantOrderFilter('afterSale', 'open'))
    .execute()
  const held = new Set<string>()
  for (const order of open) if (await registry.heldBy(tx, order, 'ship', now)) held.add(order.id)
  return held
}

async function addLines(tx: Tx, byId: ReadonlyMap<string, KnownOrder>): Promise<void> {
  const { rows } = await sql<{ id: string; orderId: string; skuId: string; left: number }>`
    select id, order_id as "orderId", sku_id as "skuId", quantity - shipped_quantity - returned_quantity as left
    from order_lines where order_id = any(${[...byId.keys()]}) order by order_id, position`.execute(tx)
  for (const { orderId, ...line } of rows) byId.get(orderId)?.lines.push(line)
}

async function addShipments(tx: Tx, byId: ReadonlyMap<string, KnownOrder>): Promise<void> {
  const { rows } = await sql<{ orderId: string; waybill: string; skuId: string }>`
    select s.order_id as "orderId", s.waybill_number as waybill, l.sku_id as "skuId"
    from shipments s join shipment_lines l on l.shipment_id = s.id where s.order_id = any(${[...byId.keys()]})`.execute(
    tx,
  )
  for (const { orderId, waybill, skuId } of rows) {
    const shipped = byId.get(orderId)?.shipped
    shipped?.set(waybill, (shipped.get(waybill) ?? new Set()).add(skuId))
  }
}

/** Who gets the parcels that have left under these waybills lately, by waybill: their destinations. */
export async function knownWaybills(
  tx: Tx,
  waybills: readonly string[],
  { now, waybillDays }: { now: Date; waybillDays: number },
): Promise<Map<string, Map<string, string>>> {
  const since = new Date(now.getTime() - waybillDays * dayMs)
  const rows = await tx
    .selectFrom('shipments')
    .innerJoin('orders', 'orders.id', 'shipments.order_id')
    .select(['orders.id', 'customer_id', 'shipments.address', 'waybill_number as waybill'])
    .where('waybill_number', '=', sql<string>`any(${[...new Set(waybills)]})`)
    .where('shipments.shipped_at', '>', since)
    .execute()
  const known = new Map<string, Map<string, string>>()
  for (const { id, customer_id, address, waybill } of rows) {
    known.set(waybill, (known.get(waybill) ?? new Map()).set(id, destinationOf(customer_id, address)))
  }
  return known
}
