import { type Order, orderLifeCycle, transitionsOf } from '@haoli/contract'

export const orderActions = ['cancel', 'track', 'again', 'pay', 'confirm'] as const
export type OrderAction = (typeof orderActions)[number]

/** The actions that the order's life cycle allows the shopper now, the main one last. */
export function actionsOf(order: Pick<Order, 'state' | 'shippedAt' | 'kind'>): OrderAction[] {
  const { state, shippedAt, kind } = order
  const mine = transitionsOf(orderLifeCycle, state, 'customer')
  const allowed: Record<OrderAction, boolean> = {
    cancel: mine.includes('cancel'),
    track: shippedAt !== null && state !== 'cancelled',
    // A present is bought again from its own page.
    again: (orderLifeCycle.states[state].final || state === 'completed') && kind === 'plain',
    pay: transitionsOf(orderLifeCycle, state, 'payment').includes('pay'),
    confirm: mine.includes('confirm_receipt'),
  }
  return orderActions.filter((action) => allowed[action])
}
