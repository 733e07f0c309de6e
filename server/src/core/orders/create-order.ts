import type { CreateOrder, Order } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import type { Context } from '../system/system'
import { viewNewOrder, viewOrder } from './order-views'
import { payIfFree, placeOrder } from './place-order'

/** Makes a plain order from what a quote says now. */
export async function createOrder(tx: Tx, customerId: string, wanted: CreateOrder, context: Context): Promise<Order> {
  const { lines, couponIds, expectedPayableFen, addressId, note = '', visitId = null, fromCart = false } = wanted
  const order = { kind: 'plain' as const, lines, couponIds, expectedPayableFen, addressId, note, visitId, fromCart }
  const placed = await placeOrder(tx, customerId, order, context)
  const isPaid = await payIfFree(tx, placed, context)
  return isPaid ? viewOrder(tx, placed.order.id, context) : viewNewOrder(tx, placed, context)
}
