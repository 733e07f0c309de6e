import { withTimeLimit } from '../jobs/with-time-limit'
import type { Deps } from '../system/deps'
import { applyStatus } from './apply-status'
import { callLimitMs } from './call-limit'

/** A phone may ask as often as it likes; the provider is asked at most so often. */
const askEveryMs = 3_000

interface Check {
  orderId: string
  paymentId: string
  customerId: string
}

/**
 * Asks the provider about a payment that its phone says was paid, and settles it. Does nothing where the payment has ended,
 * was asked about a moment ago, or is not this customer's. Throws where the provider cannot be reached.
 */
export async function checkPayment(
  deps: Pick<Deps, 'db' | 'clock' | 'gateways' | 'newContext'>,
  { orderId, paymentId, customerId }: Check,
): Promise<void> {
  const now = deps.clock.now()
  const asking = await deps.db
    .updateTable('payments')
    .set({ asked_at: now })
    .where('id', '=', paymentId)
    .where('order_id', '=', orderId)
    .where('order_id', 'in', (eb) => eb.selectFrom('orders').select('id').where('customer_id', '=', customerId))
    .where('state', '=', 'pending')
    .where((eb) => eb.or([eb('asked_at', 'is', null), eb('asked_at', '<=', new Date(now.getTime() - askEveryMs))]))
    .returning('id')
    .executeTakeFirst()
  if (!asking) return
  const status = await withTimeLimit(deps.gateways.pay.query(paymentId), callLimitMs)
  await applyStatus(deps, { paymentId, status })
}
