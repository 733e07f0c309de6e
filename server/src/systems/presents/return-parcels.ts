import { oweRefund, paymentOf } from '../../core/ledger/owe-refund'
import { lockOrder } from '../../core/orders/lock-order'
import { linesOf } from '../../core/orders/order-lines'
import { takeSaleBack } from '../../core/stock/stock'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import type { ParcelRow, PresentRow } from './present-rows'
import { refundParcel } from './refund-parcel'

/**
 * Parcels that nobody took: their pieces go back to the shelf and out of the sales count, their shares back to the giver.
 * They still hold the SKU that was given, for only an accepted parcel is ever swapped.
 */
export async function returnParcels(
  tx: Tx,
  { order_id, sku_id, product_id }: Pick<PresentRow, 'order_id' | 'sku_id' | 'product_id'>,
  parcels: readonly ParcelRow[],
  context: Context,
): Promise<void> {
  if (parcels.length === 0) return
  await takeSaleBack(tx, [{ sku_id, product_id, quantity: parcels.length }])
  await refundParcels(tx, order_id, parcels, context)
}

/** Owes the shares of parcels to whoever paid `orderId`. What cost nothing is refunded by that. */
export async function refundParcels(
  tx: Tx,
  orderId: string,
  parcels: readonly ParcelRow[],
  context: Context,
): Promise<void> {
  const payment = await paymentOf(tx, orderId)
  for (const { id, amount_fen } of parcels) {
    if (amount_fen === 0) await refundParcel(tx, id)
    else if (payment) await oweRefund(tx, { payment, amountFen: amount_fen, share: id }, context)
    else throw new Error(`parcel ${id} cost ${amount_fen} fen that nobody paid`)
  }
  const order = await lockOrder(tx, orderId)
  const fen = parcels.reduce((all, parcel) => all + parcel.amount_fen, 0)
  const lines = (await linesOf(tx, orderId)).map(({ id }) => ({ lineId: id, quantity: parcels.length, fen }))
  await context.registry.emit(tx, 'order.refunded', { order, lines }, context)
}
