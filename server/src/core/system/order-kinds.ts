import { type OrderKind, type OrderTransition, orderKindRules, orderKinds, orderLifeCycle } from '@haoli/contract'

/** What the owner of an order does not pay for has no price that they may see: it is in none of their lists of orders. */
export const kindsPaidByOwner = orderKinds.filter((kind) => paymentTransition(kind) !== undefined)

/** What a payment does to an order of this kind; undefined where nobody pays for it. */
export function paymentTransition(kind: OrderKind): OrderTransition | undefined {
  return orderKindRules[kind].transitions.find((transition) => orderLifeCycle.transitions[transition].by === 'payment')
}
