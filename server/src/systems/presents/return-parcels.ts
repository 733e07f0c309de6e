import { lockOrder } from '../../core/orders/lock-order'
import { undoSale } from '../../core/stock/stock'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import type { ParcelRow, PresentRow } from './present-rows'
import { refundShare } from './refund-share'

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
  let lineId = ''
  for (const { id, amount_fen } of parcels) {
    lineId = await refundShare(tx, { parcelId: id, payingOrderId: order_id, fen: amount_fen, isLast: true }, context)
  }
  const quantity = parcels.length
  const back = { sku_id, product_id, quantity, unshipped: quantity }
  await undoSale(tx, [back], { orderId: order_id, now: context.now })
  const fen = parcels.reduce((all, parcel) => all + parcel.amount_fen, 0)
  const lines = [{ lineId, payingLineId: lineId, quantity, fen }]
  const order = await lockOrder(tx, order_id)
  await context.registry.emit(tx, 'order.refunded', { order, payingOrderId: order_id, lines, freightFen: 0 }, context)
}
