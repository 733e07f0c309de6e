import type { PaymentState } from '@haoli/contract'
import { Problem } from '../../platform/problem'
import { withTimeLimit } from '../jobs/with-time-limit'
import type { Deps } from '../system/deps'
import { applyStatus } from './apply-status'
import { callLimitMs } from './call-limit'
import { closeOrAsk } from './close-or-ask'
import { isOtherAmount } from './stated-amount'

interface Closing {
  orderId: string
  /** The order's owner: nothing is closed for anybody else. */
  customerId: string
  states: readonly PaymentState[]
  /** Told where the provider cannot be reached; the payment's job goes on trying. */
  onUnreachable: (error: unknown) => void
}

/**
 * Closes the order's payments in these states at the provider, before the order is cancelled or paid by another one. One that
 * was paid meanwhile is settled. Holds no lock while it asks, and does nothing when it is repeated. Throws
 * `payment_state_conflict` where a payment is being paid at this moment.
 */
export async function closeOldPayments(
  deps: Pick<Deps, 'db' | 'gateways' | 'newContext'>,
  { orderId, customerId, states, onUnreachable }: Closing,
): Promise<void> {
  const open = await deps.db
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select('payments.id')
    .where('orders.id', '=', orderId)
    .where('orders.customer_id', '=', customerId)
    .where('payments.state', 'in', states)
    .where('provider_open', '=', true)
    .execute()
  for (const { id } of open) {
    const status = await withTimeLimit(closeOrAsk(deps.gateways.pay, id), callLimitMs).catch(onUnreachable)
    if (!status) continue
    await applyStatus(deps, { paymentId: id, status }).catch(refuseToShopper)
    if (status.state === 'pending') throw new Problem('payment_state_conflict', 'the payment is being paid')
  }
}

/** The amounts are the merchant's affair, who finds a dead letter. */
function refuseToShopper(error: unknown): never {
  if (!isOtherAmount(error)) throw error
  throw new Problem('payment_state_conflict', 'the shop has to look into the payment')
}
