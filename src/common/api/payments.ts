import type { Payment, PaymentAnswer } from '@haoli/contract'
import { openCashier } from '@/common/platform/pay'
import { api } from './http'
import { submitter } from './submitter'

export type PayOutcome = 'paid' | 'cancelled' | 'failed' | 'unsupported'

/** Shows the sandbox's cashier; true when the shopper pays. Passed by the page, because this layer has no messages. */
export type AskCashier = (amountFen: number) => Promise<boolean>

/** Not a hook: another page that pays for the same order must send the same key. */
const openPayment = submitter<{ orderId: string }, Payment>(
  ({ orderId }, key) => api.command(`/v1/orders/${orderId}/payments`, {}, key),
  { sideBySide: true },
)

async function takeMoney({ id, gateway, amountFen, client }: Payment, ask: AskCashier): Promise<PayOutcome> {
  if (gateway !== 'sandbox') return client ? openCashier(client) : 'failed'
  const answer = (await ask(amountFen)) ? 'pay' : 'cancel'
  const { result } = await api.post<PaymentAnswer>(`/v1/sandbox/payments/${id}/answer`, { answer })
  return result
}

const paying = new Set<string>()

/**
 * Pays for an order; undefined while it is being paid already. `paid` is what the phone reports: whether the money
 * arrived is read from the order.
 */
export async function payOrder(orderId: string, ask: AskCashier): Promise<PayOutcome | undefined> {
  if (paying.has(orderId)) return undefined
  paying.add(orderId)
  try {
    const payment = await openPayment({ orderId })
    if (!payment || payment.state === 'succeeded') return payment && 'paid'
    const outcome = await takeMoney(payment, ask)
    // The provider's notice may be late or lost, so the shop asks. Nobody waits for it: the pages load the order again.
    if (outcome === 'paid') api.post(`/v1/orders/${orderId}/payments/${payment.id}/check`, {}).catch(() => undefined)
    return outcome
  } finally {
    paying.delete(orderId)
  }
}
