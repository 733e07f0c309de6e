import type { PayGateway, PaymentStatus, RefundStatus } from '../../core/gateways/pay-gateway'
import { notFound } from '../../platform/problem'

interface SandboxRefund {
  paymentId: string
  amountFen: number
}

/** What else a refund may come to than to be paid at once. */
type RefundOutcome = Exclude<RefundStatus, { state: 'done' }>

/** A provider in memory: it forgets with its process, and knows nothing of other processes. */
export interface SandboxPay extends PayGateway {
  /** Where payments stand; those that are not in it wait to be paid. The cashier writes here. */
  readonly payments: Map<string, PaymentStatus>
  /** What was requested to be given back, by the refund's id. */
  readonly refunds: ReadonlyMap<string, SandboxRefund>
  /** What the next requested refunds come to, in their order; without any they are paid at once. */
  readonly nextRefunds: RefundOutcome[]
  /** Where refunds stand, by their ids. */
  readonly refundsStand: Map<string, RefundStatus>
}

export const isSandboxPay = (pay: PayGateway): pay is SandboxPay => 'refundsStand' in pay

/** Payments without money. The phone pays at the sandbox's own cashier, so `prepare` has nothing to do. */
export function sandboxPay(): SandboxPay {
  const payments = new Map<string, PaymentStatus>()
  const refunds = new Map<string, SandboxRefund>()
  const refundsStand = new Map<string, RefundStatus>()
  const nextRefunds: RefundOutcome[] = []
  return {
    name: 'sandbox',
    payments,
    refunds,
    nextRefunds,
    refundsStand,
    async prepare() {
      return null
    },
    async query(paymentId) {
      return payments.get(paymentId) ?? { state: 'pending' }
    },
    async close(paymentId) {
      if (payments.get(paymentId)?.state === 'paid') return 'refused'
      payments.set(paymentId, { state: 'closed' })
      return 'closed'
    },
    async refund({ id, paymentId, amountFen }) {
      // The same id again is the same refund: it is not paid twice.
      refunds.set(id, { paymentId, amountFen })
      const status = refundsStand.get(id) ?? nextRefunds.shift() ?? { state: 'done', amountFen, currency: 'CNY' }
      refundsStand.set(id, status)
      return status
    },
    async queryRefund(refundId) {
      return refundsStand.get(refundId) ?? { state: 'failed', failure: 'closed' }
    },
    async readNotice() {
      throw notFound('payment provider: the sandbox sends no notices over the network')
    },
  }
}
