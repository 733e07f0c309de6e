import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { recordRefund } from '../ledger/money'
import { lockOrder } from '../orders/lock-order'
import type { Context } from '../system/system'

/**
 * Asks the payment provider for a refund, then records it. The provider is called before any row is locked, so nothing
 * waits for the network. If the process dies after the call, the call is repeated with the same id, and the provider
 * pays once.
 */
export async function payRefund(tx: Tx, refundId: string, context: Context): Promise<void> {
  const { now, gateways, registry } = context
  const refund = await tx
    .selectFrom('refunds')
    .innerJoin('payments', 'payments.id', 'refunds.payment_id')
    .selectAll('refunds')
    .select('payments.amount_fen as paid_fen')
    .where('refunds.id', '=', refundId)
    .where('refunds.state', '=', 'due')
    .executeTakeFirst()
  if (!refund) return
  const { id, payment_id, order_id, share, amount_fen } = refund
  await gateways.pay.refund({ id, paymentId: payment_id, amountFen: amount_fen, paidFen: refund.paid_fen })

  const order = await lockOrder(tx, order_id)
  const done = await tx
    .updateTable('refunds')
    .set({ state: 'done', done_at: now })
    .where('id', '=', id)
    .where('state', '=', 'due')
    .returning('id')
    .executeTakeFirst()
  if (!done) return
  await recordRefund(tx, { refundId: id, paymentId: payment_id, amountFen: amount_fen }, now)
  await markRefunded(tx, payment_id)
  await registry.emit(tx, 'refund.paid', { order, refundId: id, share }, context)
}

/** A payment is refunded once all of it has gone back. */
async function markRefunded(tx: Tx, paymentId: string): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ state: 'refunded' })
    .where('id', '=', paymentId)
    .where('state', '=', 'succeeded')
    .where(
      'amount_fen',
      '=',
      sql<number>`(select sum(amount_fen) from refunds where payment_id = ${paymentId} and state = 'done')`,
    )
    .execute()
}
