import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { PayGateway } from '../gateways/gateways'
import { recordRefund } from '../ledger/money'
import { lockOrder } from '../orders/lock-order'
import type { Context, OutsideJob } from '../system/system'

interface DueRefund {
  request: Parameters<PayGateway['refund']>[0]
  orderId: string
  share: string | null
}

/**
 * Asks the payment provider for a refund, then records it. If the process dies after the call, the call is repeated with
 * the same id, and the provider pays once.
 */
export const payRefund: OutsideJob<DueRefund, void> = {
  prepare: dueRefund,
  call: ({ request }, { pay }) => pay.refund(request),
  record: (tx, { prepared }, context) => finishRefund(tx, prepared, context),
}

async function dueRefund(tx: Tx, refundId: string): Promise<DueRefund | undefined> {
  const refund = await tx
    .selectFrom('refunds')
    .innerJoin('payments', 'payments.id', 'refunds.payment_id')
    .selectAll('refunds')
    .select('payments.amount_fen as paid_fen')
    .where('refunds.id', '=', refundId)
    .where('refunds.state', '=', 'due')
    .executeTakeFirst()
  if (!refund) return undefined
  const { id, payment_id: paymentId, amount_fen: amountFen, paid_fen: paidFen } = refund
  return { request: { id, paymentId, amountFen, paidFen }, orderId: refund.order_id, share: refund.share }
}

async function finishRefund(tx: Tx, { request, orderId, share }: DueRefund, context: Context): Promise<void> {
  const { id, paymentId, amountFen } = request
  const { now, registry } = context
  const order = await lockOrder(tx, orderId)
  const done = await tx
    .updateTable('refunds')
    .set({ state: 'done', done_at: now })
    .where('id', '=', id)
    .where('state', '=', 'due')
    .returning('id')
    .executeTakeFirst()
  if (!done) return
  await recordRefund(tx, { refundId: id, paymentId, amountFen }, now)
  await markRefunded(tx, paymentId)
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
