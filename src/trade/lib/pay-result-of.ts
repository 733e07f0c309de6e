import type { Order } from '@haoli/contract'
import type { PhoneOutcome } from '@/common/blocks/cashier/use-pay'

export type PayResult = 'paid' | 'confirming' | 'failed' | 'unpaid' | 'closed' | 'money_back' | 'refunded'

export const readOutcome = (text: string | undefined): PhoneOutcome =>
  text === 'paid' || text === 'failed' ? text : 'cancelled'

/**
 * The result to show: by the order, and `confirming` while the phone reports a payment that the order does not have
 * yet.
 */
export function payResultOf(order: Pick<Order, 'state' | 'payment'>, outcome: PhoneOutcome): PayResult {
  const { state, payment } = order
  switch (state) {
    case 'to_pay':
      if (outcome === 'cancelled') return 'unpaid'
      return outcome === 'failed' || payment?.state === 'failed' ? 'failed' : 'confirming'
    case 'cancelled':
      // A payment that arrives for a closed order is refunded.
      return outcome === 'paid' || payment?.state === 'succeeded' || payment?.state === 'refunded'
        ? 'money_back'
        : 'closed'
    case 'refunded':
      return 'refunded'
    default:
      return 'paid'
  }
}
