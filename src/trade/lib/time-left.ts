import type { Order } from '@haoli/contract'

/** Milliseconds from the API's own now to `until`: the phone's clock may be wrong, so it only counts the rest down. */
export function leftMs(order: Pick<Order, 'now'>, until: string | null): number | null {
  return until === null ? null : Date.parse(until) - Date.parse(order.now)
}

/** The time to pay is over and the order has not closed yet: due work does it within seconds. */
export function isOverdue(order: Pick<Order, 'now' | 'payBefore'>): boolean {
  const left = leftMs(order, order.payBefore)
  return left !== null && left <= 0
}
