import { type CreatePresent, presentLifeCycle } from '@haoli/contract'
import { placeOrder } from '../../core/orders/place-order'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { chosenOccasion } from './offered-occasions'
import { openingOn } from './opens-at'

/** Creates an unpaid present with its order: one line, one piece for each parcel. Answers the present's id. */
export async function createPresent(tx: Tx, giverId: string, wanted: CreatePresent, context: Context): Promise<string> {
  refuseCount(wanted)
  if (wanted.inReturnFor) await refuseForeignParcel(tx, giverId, wanted.inReturnFor)
  const occasion = await chosenOccasion(tx, wanted.occasion, context.now)
  const opensAt = wanted.opensOn ? await openingOn(tx, wanted.opensOn, context.now) : null
  const { skuId, couponIds, expectedPayableFen, visitId = null, venueCode } = wanted
  const lines = [{ skuId, quantity: wanted.parcels }]
  const origin = { visitId, venueCode }
  const order = { kind: 'present' as const, lines, couponIds, expectedPayableFen, addressId: null, note: '', ...origin }
  const placed = await placeOrder(tx, giverId, order, context)
  const id = newId('present')
  await tx
    .insertInto('presents')
    .values({
      id,
      order_id: placed.order.id,
      giver_id: giverId,
      product_id: placed.quote.lines[0]?.productId ?? '',
      sku_id: skuId,
      send_to: wanted.sendTo,
      parcel_count: wanted.parcels,
      occasion: occasion.art,
      offered_occasion: occasion.offered && JSON.stringify(occasion.offered),
      note: wanted.note,
      paper: wanted.paper ?? null,
      signature: wanted.signature || null,
      state: presentLifeCycle.initial,
      in_return_for: wanted.inReturnFor ?? null,
      created_at: context.now,
      opens_at: opensAt,
    })
    .execute()
  return id
}

function refuseCount({ sendTo, parcels }: CreatePresent): void {
  if ((sendTo === 'friend') === (parcels === 1)) return
  const message = sendTo === 'friend' ? 'a friend gets one parcel' : 'a group gets at least two parcels'
  throw new Problem('validation_failed', message, { param: '/parcels' })
}

/** A present in return must name a parcel that its giver has accepted. */
async function refuseForeignParcel(tx: Tx, giverId: string, parcelId: string): Promise<void> {
  const parcel = await tx
    .selectFrom('parcels')
    .select('id')
    .where('id', '=', parcelId)
    .where('recipient_id', '=', giverId)
    .where('order_id', 'is not', null)
    .executeTakeFirst()
  if (!parcel) throw new Problem('not_found', 'no such parcel', { param: '/inReturnFor' })
}
