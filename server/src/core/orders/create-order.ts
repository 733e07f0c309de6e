import type { CreateOrder } from '@haoli/contract'
import type { Tx } from '../../deps'
import { takeFromCart } from '../../systems/cart/take-from-cart'
import { findAddress } from '../addresses/find-address'
import type { DueWork } from '../jobs/jobs'
import { moveOrder } from './move-order'
import { placeOrder } from './place-order'

/** Makes a plain order from what a quote says now. Answers its id. */
export async function createOrder(
  tx: Tx,
  customerId: string,
  wanted: CreateOrder,
  { now, due }: { now: Date; due: DueWork },
): Promise<string> {
  const address = await findAddress(tx, customerId, wanted.addressId)
  const { lines, couponIds, expectedPayableFen, note = '', visitId = null } = wanted
  const order = { kind: 'plain' as const, lines, couponIds, expectedPayableFen, address, note, visitId }
  const { id, quote } = await placeOrder(tx, customerId, order, { now, due })
  if (wanted.fromCart) await takeFromCart(tx, customerId, wanted.lines)
  // A coupon paid for everything: there is nothing to pay, so nothing to wait for.
  if (quote.payableFen === 0) await moveOrder(tx, { orderId: id, transition: 'pay', now, due })
  return id
}
