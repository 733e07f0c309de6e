import { createRefund } from '../../core/ledger/create-refund'
import { paymentOf } from '../../core/ledger/money'
import { lockOrder } from '../../core/orders/lock-order'
import { linesOf } from '../../core/orders/order-lines'
import { undoSale } from '../../core/stock/stock'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { markParcelRefunded } from './mark-parcel-refunded'
import type { ParcelRow, PresentRow } from './present-rows'

/**
 * Returns parcels that nobody accepted: their pieces go back into stock and out of the sales count, their shares to the
 * giver. They still have the given SKU: only a claim swaps it.
 */
export async function returnParcels(
  tx: Tx,
  { order_id, sku_id, product_id }: Pick<PresentRow, 'order_id' | 'sku_id' | 'product_id'>,
  parcels: readonly ParcelRow[],
  context: Context,
): Promise<void> {
  if (parcels.length === 0) return
  await undoSale(tx, [{ sku_id, product_id, quantity: parcels.length }])
  await createParcelRefunds(tx, order_id, parcels, context)
}

/** Creates refunds of the parcels' shares to whoever paid `orderId`. A share of 0 fen counts as refunded at once. */
export async function createParcelRefunds(
  tx: Tx,
  orderId: string,
  parcels: readonly ParcelRow[],
  context: Context,
): Promise<void> {
  const payment = await paymentOf(tx, orderId)
  for (const { id, amount_fen } of parcels) {
    if (amount_fen === 0) await markParcelRefunded(tx, id)
    else if (payment) await createRefund(tx, { payment, amountFen: amount_fen, share: id }, context)
    else throw new Error(`parcel ${id} has a share of ${amount_fen} fen but its order has no payment`)
  }
  const order = await lockOrder(tx, orderId)
  const fen = parcels.reduce((all, parcel) => all + parcel.amount_fen, 0)
  const lines = (await linesOf(tx, orderId)).map(({ id }) => ({ lineId: id, quantity: parcels.length, fen }))
  await context.registry.emit(tx, 'order.refunded', { order, lines }, context)
}
