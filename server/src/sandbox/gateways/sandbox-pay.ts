import type { PayGateway } from '../../core/gateways/gateways'
import { notFound } from '../../platform/problem'

interface SandboxRefund {
  paymentId: string
  amountFen: number
}

/** Payments without money. The phone pays at the sandbox's own cashier, so `prepare` has nothing to do. */
export function sandboxPay(): PayGateway & { readonly refunds: ReadonlyMap<string, SandboxRefund> } {
  const refunds = new Map<string, SandboxRefund>()
  return {
    name: 'sandbox',
    /** What was given back, by the refund's id. */
    refunds,
    async prepare() {
      return null
    },
    async refund({ id, paymentId, amountFen }) {
      // Setting the same entry again is what makes it pay once.
      refunds.set(id, { paymentId, amountFen })
    },
    async readNotice() {
      throw notFound('payment provider: the sandbox sends no notices over the network')
    },
  }
}
