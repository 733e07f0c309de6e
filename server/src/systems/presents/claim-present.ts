import { type AddressParts, type ClaimPresent, orderKindRules, parcelLifeCycle } from '@haoli/contract'
import { findAddress } from '../../core/addresses/find-address'
import type { DueWork } from '../../core/jobs/jobs'
import { newOrderNumber } from '../../core/orders/order-number'
import type { Tx } from '../../deps'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { presentOfCard } from './cards'
import { closeIfAnswered } from './close-if-answered'
import { tell } from './notify'
import { lockPresent, type ParcelRow, type PresentRow } from './present-rows'
import { refuseUnlessOpen } from './standing'
import { swapParcel } from './swap-parcel'

interface Around {
  now: Date
  due: DueWork
}

/**
 * Somebody accepts a parcel and says where it shall go: it becomes an order of theirs. Answers the parcel's id.
 *
 * Everybody who wants one of the same present waits for its order's lock, so who is next sees what is left. Two guards
 * stand behind that: the parcel moves by an UPDATE that names the state it must be in, and a unique index lets one
 * person have one parcel of a present.
 */
export async function claimPresent(
  tx: Tx,
  { token, customerId, wanted }: { token: string; customerId: string; wanted: ClaimPresent },
  { now, due }: Around,
): Promise<string> {
  const { present, parcels } = await lockPresent(tx, await presentOfCard(tx, token, now))
  refuseUnlessOpen({ present, parcels, customerId, now })
  const address = await findAddress(tx, customerId, wanted.addressId)
  const parcel = parcels.find((one) => one.state === 'waiting')
  if (!parcel) throw new Error(`present ${present.id} is open and no parcel of it waits`)

  const orderId = await insertOrder(tx, { present, parcel, customerId, address, now })
  const skuId = wanted.skuId ?? present.sku_id
  await moveParcel(tx, { parcelId: parcel.id, customerId, orderId, skuId, now })
  if (skuId !== present.sku_id) await swapParcel(tx, { present, orderId, skuId })
  await closeIfAnswered(tx, present, 'finish', { now, due })
  await tell(tx, { kind: 'present_accepted', present, by: customerId }, { now, due })
  return parcel.id
}

interface Claimed {
  present: PresentRow
  parcel: ParcelRow
  customerId: string
  address: AddressParts
  now: Date
}

/** The recipient's order: one piece at the price that it was given at, paid by the giver's order. */
async function insertOrder(tx: Tx, { present, parcel, customerId, address, now }: Claimed): Promise<string> {
  const id = newId('order')
  const { initial } = orderKindRules.parcel
  const { entrance, paid_at } = await tx
    .selectFrom('orders')
    .select(['entrance', 'paid_at'])
    .where('id', '=', present.order_id)
    .executeTakeFirstOrThrow()
  const given = await tx
    .selectFrom('order_lines')
    .select(['product_id', 'sku_id', 'title', 'spec_text', 'image_url', 'price_fen'])
    .where('order_id', '=', present.order_id)
    .executeTakeFirstOrThrow()
  const money = { goods_fen: given.price_fen, discount_fen: parcel.discount_fen, payable_fen: parcel.amount_fen }
  await tx
    .insertInto('orders')
    .values({
      id,
      number: newOrderNumber(now),
      kind: 'parcel',
      customer_id: customerId,
      state: initial,
      ...money,
      freight_fen: 0,
      address: JSON.stringify(address),
      note: '',
      // How the giver came led to this order too; the visit itself is the giver's.
      entrance,
      created_at: now,
      pay_before: now,
      paid_at,
    })
    .execute()
  await tx
    .insertInto('order_lines')
    .values({ id: newId('orderLine'), order_id: id, position: 0, ...given, quantity: 1, ...money })
    .execute()
  await tx
    .insertInto('order_events')
    .values({ order_id: id, transition: 'create', from_state: null, to_state: initial, actor: 'customer', at: now })
    .execute()
  return id
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
  // The order's lock makes this impossible; should the lock ever go, nobody gets what somebody else has.
  if (!moved) throw new Problem('present_state_conflict', 'the parcel was answered meanwhile')
}
