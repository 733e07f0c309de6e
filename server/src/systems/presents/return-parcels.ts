import { sql } from 'kysely'
import type { DueWork } from '../../core/jobs/jobs'
import { oweRefund, paymentOf } from '../../core/ledger/owe-refund'
import type { Tx } from '../../deps'
import type { ParcelRow, PresentRow } from './present-rows'
import { refundParcel } from './refund-parcel'

interface Around {
  now: Date
  due: DueWork
}

/**
 * Parcels that nobody took: their pieces go back to the shelf and out of the sales count, their shares back to the giver.
 * They still hold the SKU that was given, for only an accepted parcel is ever swapped.
 */
export async function returnParcels(
  tx: Tx,
  present: Pick<PresentRow, 'order_id' | 'sku_id' | 'product_id'>,
  parcels: readonly ParcelRow[],
  around: Around,
): Promise<void> {
  const pieces = parcels.length
  if (pieces === 0) return
  await tx
    .updateTable('stocks')
    .set((eb) => ({ sold: eb('sold', '-', pieces), available: eb('available', '+', pieces) }))
    .where('sku_id', '=', present.sku_id)
    .execute()
  await tx
    .updateTable('products')
    // An import may have set the count anew meanwhile.
    .set({ sold_count: sql`greatest(0, sold_count - ${pieces})` })
    .where('id', '=', present.product_id)
    .execute()
  await refundParcels(tx, parcels, { ...around, orderId: present.order_id })
}

/** Owes the shares of parcels to whoever paid the order. What cost nothing is refunded by that. */
export async function refundParcels(
  tx: Tx,
  parcels: readonly ParcelRow[],
  { orderId, now, due }: Around & { orderId: string },
): Promise<void> {
  const payment = await paymentOf(tx, orderId)
  for (const { id, amount_fen } of parcels) {
    if (amount_fen === 0) await refundParcel(tx, id)
    else if (payment) await oweRefund(tx, { payment, amountFen: amount_fen, parcelId: id, now, due })
    else throw new Error(`parcel ${id} cost ${amount_fen} fen that nobody paid`)
  }
}
