import { createRefund } from '../../core/ledger/create-refund'
import { paymentOf } from '../../core/ledger/money'
import { takeFromLine } from '../../core/orders/take-from-line'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { markParcelRefunded } from './mark-parcel-refunded'

interface ShareRefund {
  parcelId: string
  /** The giver's order, which is locked. */
  payingOrderId: string
  fen: number
  /** All that is left of the parcel's share: its piece counts as refunded too. */
  isLast: boolean
}

/**
 * Refunds an amount of a parcel's share to the giver, and counts it on the giver's line. Where there is nothing to pay, the
 * parcel ends at once. Answers the giver's line.
 */
export async function refundShare(
  tx: Tx,
  { parcelId, payingOrderId, fen, isLast }: ShareRefund,
  context: Context,
): Promise<string> {
  const line = await tx
    .selectFrom('order_lines')
    .select(['id', 'refunded_quantity', 'refunded_fen'])
    .where('order_id', '=', payingOrderId)
    .executeTakeFirstOrThrow()
  await takeFromLine(tx, { line, quantity: isLast ? 1 : 0, fen, unshipped: 0 })
  if (fen === 0) {
    await markParcelRefunded(tx, parcelId)
    return line.id
  }
  const payment = await paymentOf(tx, payingOrderId)
  if (!payment) throw new Error(`parcel ${parcelId} has a share of ${fen} fen but its order has no payment`)
  await createRefund(tx, { payment, amountFen: fen, share: parcelId }, context)
  return line.id
}
