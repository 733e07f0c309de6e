import type { Payment, PaymentAnswer } from '@haoli/contract'
import { newIdempotencyKey } from '@/common/lib/idempotency-key'
import { openCashier } from '@/common/platform/pay'
import { api } from './http'

export type PayOutcome = 'paid' | 'cancelled' | 'failed' | 'unsupported'

/** Asks the shopper at the sandbox's cashier. Given by the page, because this layer has no words. */
export type AskCashier = (amountFen: number) => Promise<boolean>

async function takeMoney(payment: Payment, ask: AskCashier): Promise<PayOutcome> {
  if (payment.client) return openCashier(payment.client)
  const answer = (await ask(payment.amountFen)) ? 'pay' : 'cancel'
  const { result } = await api.post<PaymentAnswer>(`/v1/sandbox/payments/${payment.id}/answer`, { answer })
  return result
}

const paying = new Map<string, Promise<PayOutcome>>()

/**
 * Pays for an order. Taps while a payment is under way join it. `paid` means that the phone says so; whether the
 * money arrived is the order's to tell.
 */
export function payOrder(orderId: string, ask: AskCashier): Promise<PayOutcome> {
  const running = paying.get(orderId)
  if (running) return running
  const started = api
    .post<Payment>(`/v1/orders/${orderId}/payments`, {}, { idempotencyKey: newIdempotencyKey() })
    .then((payment) => (payment.state === 'succeeded' ? 'paid' : takeMoney(payment, ask)))
    .finally(() => paying.delete(orderId))
  paying.set(orderId, started)
  return started
}
