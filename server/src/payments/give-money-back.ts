import type { Tx } from '../deps'
import type { PayGateway } from '../gateways/gateways'
import { Problem } from '../problem'

/**
 * Gives a succeeded payment back, once: the state guard lets one caller through, and the ledger's unique row is the
 * second lock. The gateway is asked inside the transaction: should the commit fail, the caller comes again, and
 * the gateway does not pay twice.
 */
export async function giveMoneyBack(
  tx: Tx,
  { paymentId, gateway, now }: { paymentId: string; gateway: PayGateway; now: Date },
): Promise<void> {
  const payment = await tx
    .updateTable('payments')
    .set({ state: 'refunded' })
    .where('id', '=', paymentId)
    .where('state', '=', 'succeeded')
    .returningAll()
    .executeTakeFirst()
  if (!payment) throw new Problem('payment_state_conflict', 'there is no money to give back')
  await tx
    .insertInto('money_ledger')
    .values({
      payment_id: payment.id,
      order_id: payment.order_id,
      kind: 'refunded',
      amount_fen: payment.amount_fen,
      at: now,
    })
    .execute()
  await gateway.refund({ id: payment.id, amountFen: payment.amount_fen })
}
