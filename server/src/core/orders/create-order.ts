import type { CreateOrder, Order } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import type { Context } from '../system/system'
import { viewNewOrder } from './order-views'
import { placeOrder } from './place-order'

/** Makes a plain order from what a quote says now. */
export async function createOrder(tx: Tx, customerId: string, wanted: CreateOrder, context: Context): Promise<Order> {
  const { note = '', visitId = null, ...rest } = wanted
  const order = { ...rest, kind: 'plain' as const, note, visitId }
  return viewNewOrder(tx, await placeOrder(tx, customerId, order, context), context)
}
