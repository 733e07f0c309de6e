import type { PayGateway, PaymentStatus } from '../gateways/pay-gateway'

/** Closes a payment at its provider. One that was paid, or is being paid, cannot be closed: then the provider is asked. */
export async function closeOrAsk(pay: PayGateway, paymentId: string): Promise<PaymentStatus> {
  const answer = await pay.close(paymentId)
  return answer === 'closed' ? { state: 'closed' } : pay.query(paymentId)
}
