import { type Order, orderLifeCycle, transitionsOf } from '@haoli/contract'

export const orderActions = ['cancel', 'track', 'again', 'pay', 'confirm'] as const
export type OrderAction = (typeof orderActions)[number]

/** What a shopper may do with an order now, the main thing last. Asked of the life cycle, so no button can lie. */
export function actionsOf(order: Pick<Order, 'state' | 'shippedAt' | 'kind'>): OrderAction[] {
  const { state, shippedAt, kind } = order
  const mine = transitionsOf(orderLifeCycle, state, 'customer')
  const allowed: Record<OrderAction, boolean> = {
    cancel: mine.includes('cancel'),
    track: shippedAt !== null && state !== 'cancelled',
    // A present is given again from its own page.
    again: orderLifeCycle.states[state].final && kind === 'plain',
    pay: transitionsOf(orderLifeCycle, state, 'payment').includes('pay'),
    confirm: mine.includes('confirm_receipt'),
  }
  return orderActions.filter((action) => allowed[action])
}
