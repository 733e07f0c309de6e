import { type CreatePresent, presentLifeCycle } from '@haoli/contract'
import { venueCodeFor } from '../../core/attribution/venue-code-for'
import type { DueWork } from '../../core/jobs/jobs'
import { moveOrder } from '../../core/orders/move-order'
import { placeOrder } from '../../core/orders/place-order'
import type { Tx } from '../../deps'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'

/** Makes an unpaid present: an order of one line for as many pieces as it has parcels. Answers the present's id. */
export async function createPresent(
  tx: Tx,
  giverId: string,
  wanted: CreatePresent,
  { now, due }: { now: Date; due: DueWork },
): Promise<string> {
  refuseCount(wanted)
  if (wanted.inReturnFor) await refuseStrangeParcel(tx, giverId, wanted.inReturnFor)
  const { skuId, couponIds, expectedPayableFen, visitId = null } = wanted
  const lines = [{ skuId, quantity: wanted.parcels }]
  const order = { kind: 'present' as const, lines, couponIds, expectedPayableFen, address: null, note: '', visitId }
  const { id: orderId, quote } = await placeOrder(tx, giverId, order, { now, due })
  const productId = quote.lines[0]?.productId ?? ''
  const venueCodeId = wanted.venueCode ? await venueCodeFor(tx, wanted.venueCode, productId) : null
  const id = newId('present')
  await tx
    .insertInto('presents')
    .values({
      id,
      order_id: orderId,
      giver_id: giverId,
      product_id: productId,
      sku_id: skuId,
      send_to: wanted.sendTo,
      parcel_count: wanted.parcels,
      occasion: wanted.occasion,
      note: wanted.note,
      state: presentLifeCycle.initial,
      in_return_for: wanted.inReturnFor ?? null,
      venue_code_id: venueCodeId,
      created_at: now,
    })
    .execute()
  // A coupon paid for everything: there is nothing to pay, so nothing to wait for.
  if (quote.payableFen === 0) await moveOrder(tx, { orderId, transition: 'pay_present', now, due })
  return id
}

function refuseCount({ sendTo, parcels }: CreatePresent): void {
  if ((sendTo === 'friend') === (parcels === 1)) return
  const message = sendTo === 'friend' ? 'a friend gets one parcel' : 'a group gets at least two parcels'
  throw new Problem('validation_failed', message, { param: '/parcels' })
}

/** A present in return is for a parcel that one has accepted; anybody else's does not exist. */
async function refuseStrangeParcel(tx: Tx, giverId: string, parcelId: string): Promise<void> {
  const parcel = await tx
    .selectFrom('parcels')
    .select('id')
    .where('id', '=', parcelId)
    .where('recipient_id', '=', giverId)
    .where('order_id', 'is not', null)
    .executeTakeFirst()
  if (!parcel) throw new Problem('not_found', 'no such parcel', { param: '/inReturnFor' })
}
