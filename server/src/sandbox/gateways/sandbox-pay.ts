import type { PayGateway } from '../../core/gateways/gateways'
import { notFound } from '../../platform/problem'

interface SandboxRefund {
  paymentId: string
  amountFen: number
}

/** Play money. The phone answers at the sandbox's own cashier, so nothing has to be prepared for it. */
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
