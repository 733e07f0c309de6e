import { type AddressParts, type ClaimPresent, parcelLifeCycle } from '@haoli/contract'
import { findAddress } from '../../core/addresses/find-address'
import { isProductServed } from '../../core/freight/is-product-served'
import { discountSharesOf } from '../../core/orders/discount-shares'
import { insertOrder } from '../../core/orders/insert-order'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { refuseUnlessOpen } from './card-view-state'
import { presentOfCard } from './cards'
import { closeIfAnswered } from './close-if-answered'
import { notifyGiver } from './notify'
import { lockPresent, type ParcelRow, type PresentRow } from './present-rows'
import { swapParcel } from './swap-parcel'

/**
 * A recipient accepts a parcel and chooses the address: it becomes their order. Answers the parcel's id.
 *
 * All claims of a present lock its order first, so each sees what the previous one left. Two more guards: the parcel is
 * moved by an UPDATE that names the state it must be in, and a unique index allows one parcel per person and present.
 */
export async function claimPresent(
  tx: Tx,
  { token, customerId, wanted }: { token: string; customerId: string; wanted: ClaimPresent },
  context: Context,
): Promise<string> {
  const { now } = context
  const { present, parcels } = await lockPresent(tx, await presentOfCard(tx, token, now))
  refuseUnlessOpen({ present, parcels, customerId, now })
  const address = await findAddress(tx, customerId, wanted.addressId)
  if (!(await isProductServed(tx, present.product_id, address, now))) {
    throw new Problem('place_not_served', 'the shop does not send this there', { param: '/addressId' })
  }
  const parcel = parcels.find((one) => one.state === 'waiting')
  if (!parcel) throw new Error(`present ${present.id} is open but has no waiting parcel`)

  const { order, payingLineId } = await createParcelOrder(tx, { present, parcel, customerId, address, now })
  const orderId = order.id
  const skuId = wanted.skuId ?? present.sku_id
  await moveParcel(tx, { parcelId: parcel.id, customerId, orderId, skuId, now })
  if (skuId !== present.sku_id) await swapParcel(tx, { present, orderId, skuId, now })
  await context.registry.emit(tx, 'order.accepted', { order, payingLineId }, context)
  await closeIfAnswered(tx, present, 'finish', context)
  await notifyGiver(tx, 'present_accepted', present, { by: customerId }, context)
  return parcel.id
}

interface Claimed {
  present: PresentRow
  parcel: ParcelRow
  customerId: string
  address: AddressParts
  now: Date
}

/** Creates the recipient's order: one piece at the price the giver paid, paid by the giver's order. */
async function createParcelOrder(
  tx: Tx,
  { present, parcel, customerId, address, now }: Claimed,
): Promise<{ order: OrderRow; payingLineId: string }> {
  const paid = await tx
    .selectFrom('orders')
    .innerJoin('order_lines', 'order_lines.order_id', 'orders.id')
    .select([
      'entrance',
      'paid_at',
      'order_lines.id as line_id',
      'product_id',
      'sku_id',
      'title',
      'spec_text',
      'image_url',
      'price_fen',
      'order_lines.offer',
    ])
    .where('orders.id', '=', present.order_id)
    .executeTakeFirstOrThrow()
  const money = { goodsFen: paid.price_fen, discountFen: parcel.discount_fen, payableFen: parcel.amount_fen }
  const goods = { productId: paid.product_id, skuId: paid.sku_id, title: paid.title, priceFen: paid.price_fen }
  const discounts = await discountSharesOf(tx, parcel.id)
  const line = {
    ...goods,
    specText: paid.spec_text,
    imageUrl: paid.image_url,
    quantity: 1,
    ...money,
    discounts,
    orderedBy: paid.offer,
  }
  // The giver's entrance is attributed to this order too; the visit belongs to the giver.
  const origin = { entrance: paid.entrance, visitId: null, venueCodeId: null }
  const order = { kind: 'parcel' as const, customerId, lines: [line], ...money, freightFen: 0, address, note: '' }
  const accepted = { ...order, ...origin, payBefore: now, paidAt: paid.paid_at }
  const { order: inserted } = await insertOrder(tx, accepted, { now, closesItself: false })
  return { order: inserted, payingLineId: paid.line_id }
}

interface ParcelMove {
  parcelId: string
  customerId: string
  orderId: string
  skuId: string
  now: Date
}

async function moveParcel(tx: Tx, { parcelId, customerId, orderId, skuId, now }: ParcelMove): Promise<void> {
  const { from, to } = parcelLifeCycle.transitions.claim
  const moved = await tx
    .updateTable('parcels')
    .set({ state: to, recipient_id: customerId, order_id: orderId, sku_id: skuId, answered_at: now })
    .where('id', '=', parcelId)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  // Cannot happen while the order is locked; without the lock this stops two people from getting one parcel.
  if (!moved) throw new Problem('present_state_conflict', 'the parcel was answered meanwhile')
}
