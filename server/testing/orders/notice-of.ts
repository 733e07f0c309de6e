import type { PaymentStatus } from '../../src/core/gateways/pay-gateway'
import type { Db } from '../../src/platform/database/db'

/** What a provider says of a payment: that it was paid in full, or that it failed. */
export async function noticeOf(
  db: Db,
  paymentId: string,
  paid = true,
): Promise<{ paymentId: string; status: PaymentStatus }> {
  if (!paid) return { paymentId, status: { state: 'failed' } }
  const { amount_fen: amountFen } = await db
    .selectFrom('payments')
    .select('amount_fen')
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow()
  return { paymentId, status: { state: 'paid', amountFen, currency: 'CNY' } }
}
