import { notFound } from '../problem'
import type { PayGateway } from './gateways'

/** Play money. The phone answers at the sandbox's own cashier, so nothing has to be prepared for it. */
export function sandboxPay(): PayGateway & { readonly refunds: ReadonlyMap<string, number> } {
  const refunds = new Map<string, number>()
  return {
    name: 'sandbox',
    /** Fen given back, by payment. */
    refunds,
    async prepare() {
      return null
    },
    async refund({ id, amountFen }) {
      // Setting the same entry again is what makes it pay once.
      refunds.set(id, amountFen)
    },
    async readNotice() {
      throw notFound('payment provider: the sandbox sends no notices over the network')
    },
  }
}
