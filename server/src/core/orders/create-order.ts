import type { CreateOrder } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { findAddress } from '../addresses/find-address'
import type { Context } from '../system/system'
import { payIfFree, placeOrder } from './place-order'

/** Makes a plain order from what a quote says now. Answers its id. */
export async function createOrder(tx: Tx, customerId: string, wanted: CreateOrder, context: Context): Promise<string> {
  const address = await findAddress(tx, customerId, wanted.addressId)
  const { lines, couponIds, expectedPayableFen, note = '', visitId = null, fromCart = false } = wanted
  const order = { kind: 'plain' as const, lines, couponIds, expectedPayableFen, address, note, visitId, fromCart }
  const placed = await placeOrder(tx, customerId, order, context)
  await payIfFree(tx, placed, 'plain', context)
  return placed.id
}
