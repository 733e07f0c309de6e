import type { ShipOrder } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { lockOrder } from './lock-order'
import { moveOrder } from './move-order'

/**
 * Hands one shipment to a carrier: the named lines, or everything that was not sent yet. The order goes to part_shipped or,
 * with the last piece, to to_receive. Answers the shipment's id.
 */
export async function shipOrder(tx: Tx, orderId: string, shipment: ShipOrder, context: Context): Promise<string> {
  const held = await context.registry.heldBy(tx, await lockOrder(tx, orderId), 'ship', context.now)
  if (held) throw held
  const wanted = shipment.lines ?? (await unshipped(tx, orderId))
  for (const [index, { skuId, quantity }] of wanted.entries()) await takeLine(tx, { orderId, skuId, quantity, index })
  const transition = (await unshipped(tx, orderId)).length === 0 ? 'ship' : 'ship_part'
  const order = await moveOrder(tx, { orderId, transition }, context)

  const shipmentId = newId('shipment')
  await tx
    .insertInto('shipments')
    .values({
      id: shipmentId,
      order_id: orderId,
      company: shipment.company,
      waybill_number: shipment.waybillNumber,
      shipped_at: context.now,
      address: order.address && JSON.stringify(order.address),
    })
    .execute()
  await tx
    .insertInto('shipment_lines')
    .values(piecesBySku(wanted).map(([skuId, quantity]) => ({ shipment_id: shipmentId, sku_id: skuId, quantity })))
    .execute()
  await context.registry.emit(tx, 'order.shipped', { order, shipmentId }, context)
  return shipmentId
}

/** A shipment lists each SKU once, however often the merchant named it. */
function piecesBySku(lines: readonly { skuId: string; quantity: number }[]): [skuId: string, quantity: number][] {
  const pieces = new Map<string, number>()
  for (const { skuId, quantity } of lines) pieces.set(skuId, (pieces.get(skuId) ?? 0) + quantity)
  return [...pieces]
}

async function unshipped(tx: Tx, orderId: string): Promise<{ skuId: string; quantity: number }[]> {
  const lines = await tx
    .selectFrom('order_lines')
    .select((eb) => ['sku_id', eb('quantity', '-', shippedOrReturned).as('quantity')])
    .where('order_id', '=', orderId)
    .where((eb) => eb(shippedOrReturned, '<', eb.ref('quantity')))
    .orderBy('position')
    .execute()
  return lines.map((line) => ({ skuId: line.sku_id, quantity: line.quantity }))
}

/** Pieces that were refunded before they were shipped are not shipped any more. */
const shippedOrReturned = sql<number>`(shipped_quantity + returned_quantity)`

/** Never more than was ordered and not refunded: the guard is the UPDATE's own. */
async function takeLine(
  tx: Tx,
  { orderId, skuId, quantity, index }: { orderId: string; skuId: string; quantity: number; index: number },
): Promise<void> {
  const line = await tx
    .updateTable('order_lines')
    .set((eb) => ({ shipped_quantity: eb('shipped_quantity', '+', quantity) }))
    .where('order_id', '=', orderId)
    .where('sku_id', '=', skuId)
    .where((eb) => eb(eb(shippedOrReturned, '+', quantity), '<=', eb.ref('quantity')))
    .returning('id')
    .executeTakeFirst()
  if (!line) {
    throw new Problem('validation_failed', 'more than is left to ship', { param: `/lines/${index}/quantity` })
  }
}
