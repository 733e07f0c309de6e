import type { Order } from '@haoli/contract'

/** Milliseconds from the API's `now` to `until`, because the phone's clock may be wrong. */
export function leftMs(order: Pick<Order, 'now'>, until: string | null): number | null {
  return until === null ? null : Date.parse(until) - Date.parse(order.now)
}

/** The time to pay is over, but the server, which closes orders by a job, has not closed this one yet. */
export function isOverdue(order: Pick<Order, 'now' | 'payBefore'>): boolean {
  const left = leftMs(order, order.payBefore)
  return left !== null && left <= 0
}
