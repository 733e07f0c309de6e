import type { Order } from '@haoli/contract'
import type { PhoneOutcome } from '@/common/blocks/cashier/use-pay'

export type PayResult = 'paid' | 'confirming' | 'failed' | 'unpaid' | 'closed' | 'money_back' | 'refunded'

export const readOutcome = (text: string | undefined): PhoneOutcome =>
  text === 'paid' || text === 'failed' ? text : 'cancelled'

/** What to tell the shopper: the order's truth, and `confirming` while the phone says paid and the order does not know. */
export function payResultOf(order: Pick<Order, 'state' | 'payment'>, outcome: PhoneOutcome): PayResult {
  const { state, payment } = order
  switch (state) {
    case 'to_pay':
      if (outcome === 'cancelled') return 'unpaid'
      return outcome === 'failed' || payment?.state === 'failed' ? 'failed' : 'confirming'
    case 'cancelled':
      // Money on its way to an order that is closed is given back when it arrives.
      return outcome === 'paid' || payment?.state === 'succeeded' || payment?.state === 'refunded'
        ? 'money_back'
        : 'closed'
    case 'refunded':
      return 'refunded'
    default:
      return 'paid'
  }
}
