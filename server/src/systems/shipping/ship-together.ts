import type { ShipTogether } from '@haoli/contract'
import { lockOrder } from '../../core/orders/lock-order'
import { shipOrder } from '../../core/orders/ship-order'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { destinationOf } from './destination-of'

/**
 * Ships all that is left of several orders in one parcel: each gets a shipment of its own with the same waybill, so that each
 * is tracked, received and returned by itself. `orders_apart` where they are not of one customer and one address. All of
 * them leave, or none.
 */
export async function shipTogether(
  tx: Tx,
  { orderIds, company, waybillNumber }: ShipTogether,
  context: Context,
): Promise<void> {
  const orders = new Map<string, OrderRow>()
  // In one order whoever asks, so that two requests do not wait for each other.
  for (const id of [...orderIds].sort()) orders.set(id, await lockOrder(tx, id))
  const destinations = new Set([...orders.values()].map((order) => destinationOf(order.customer_id, order.address)))
  if (destinations.size > 1) {
    throw new Problem('orders_apart', 'they are not of one customer and one address', { param: '/orderIds' })
  }
  for (const id of orders.keys()) await shipOrder(tx, id, { company, waybillNumber }, context)
}
