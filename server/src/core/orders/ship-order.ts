import type { ShipOrder } from '@haoli/contract'
import type { Tx } from '../../deps'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { refuseWhileWaiting } from '../../systems/after-sales/waiting'
import { tell } from '../../systems/presents/notify'
import type { DueWork } from '../jobs/jobs'
import type { OrderRow } from './move'
import { lockOrder, moveOrder } from './move-order'

/**
 * Sends one parcel: the named lines, or everything that was not sent yet. The order goes to part_shipped or, with the
 * last piece, to to_receive.
 */
export async function shipOrder(
  tx: Tx,
  orderId: string,
  parcel: ShipOrder,
  { now, due }: { now: Date; due: DueWork },
): Promise<void> {
  await lockOrder(tx, orderId)
  await refuseWhileWaiting(tx, orderId)
  const wanted = parcel.lines ?? (await unshipped(tx, orderId))
  for (const [index, { skuId, quantity }] of wanted.entries()) await takeLine(tx, { orderId, skuId, quantity, index })
  const transition = (await unshipped(tx, orderId)).length === 0 ? 'ship' : 'ship_part'
  const order = await moveOrder(tx, { orderId, transition, now, due })

  const shipmentId = newId('shipment')
  await tx
    .insertInto('shipments')
    .values({
      id: shipmentId,
      order_id: orderId,
      company: parcel.company,
      waybill_number: parcel.waybillNumber,
      shipped_at: now,
    })
    .execute()
  await tx
    .insertInto('shipment_lines')
    .values(piecesBySku(wanted).map(([skuId, quantity]) => ({ shipment_id: shipmentId, sku_id: skuId, quantity })))
    .execute()
  if (order.kind === 'parcel') await tellRecipient(tx, order, { now, due })
}

async function tellRecipient(
  tx: Tx,
  { id, customer_id }: OrderRow,
  around: { now: Date; due: DueWork },
): Promise<void> {
  const { parcelId, ...present } = await tx
    .selectFrom('parcels')
    .innerJoin('presents', 'presents.id', 'parcels.present_id')
    .select(['parcels.id as parcelId', 'presents.id', 'giver_id', 'presents.order_id'])
    .where('parcels.order_id', '=', id)
    .executeTakeFirstOrThrow()
  await tell(tx, { kind: 'present_shipped', present, recipientId: customer_id, parcelId }, around)
}

/** A parcel lists each SKU once, however often the merchant named it. */
function piecesBySku(lines: readonly { skuId: string; quantity: number }[]): [skuId: string, quantity: number][] {
  const pieces = new Map<string, number>()
  for (const { skuId, quantity } of lines) pieces.set(skuId, (pieces.get(skuId) ?? 0) + quantity)
  return [...pieces]
}

async function unshipped(tx: Tx, orderId: string): Promise<{ skuId: string; quantity: number }[]> {
  const lines = await tx
    .selectFrom('order_lines')
    .select(['sku_id', 'quantity', 'shipped_quantity'])
    .where('order_id', '=', orderId)
    .whereRef('shipped_quantity', '<', 'quantity')
    .orderBy('position')
    .execute()
  return lines.map((line) => ({ skuId: line.sku_id, quantity: line.quantity - line.shipped_quantity }))
}

/** Never more than was ordered: the guard is the UPDATE's own. */
async function takeLine(
  tx: Tx,
  { orderId, skuId, quantity, index }: { orderId: string; skuId: string; quantity: number; index: number },
): Promise<void> {
  const line = await tx
    .updateTable('order_lines')
    .set((eb) => ({ shipped_quantity: eb('shipped_quantity', '+', quantity) }))
    .where('order_id', '=', orderId)
    .where('sku_id', '=', skuId)
    .where((eb) => eb(eb('shipped_quantity', '+', quantity), '<=', eb.ref('quantity')))
    .returning('id')
    .executeTakeFirst()
  if (!line) {
    throw new Problem('validation_failed', 'more than is left to ship', { param: `/lines/${index}/quantity` })
  }
}
