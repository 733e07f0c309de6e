import { type AfterSaleType, limits } from '@haoli/contract'
import type { OrderLineRow } from '../../core/orders/order-lines'
import type { OrderRow } from '../../core/system/events'
import { dayMs } from '../../platform/durations'
import type { Setting } from './after-sale-rows'

type Received = Pick<OrderRow, 'kind' | 'state' | 'completed_at'>

/** States of an order that take applications; a received one does for some days. */
const taking: readonly OrderRow['state'][] = ['to_ship', 'part_shipped', 'to_receive', 'completed']

/** Until when a received order takes applications; null where it is not received. */
export const appliesUntil = (
  { state, completed_at }: Received,
  { applyDays }: Pick<Setting, 'applyDays'>,
): Date | null => (state === 'completed' && completed_at ? new Date(completed_at.getTime() + applyDays * dayMs) : null)

/** Whether anything of an order can be applied for now. A present's order is its giver's, who has sent the goods to others. */
export function takesApplications(order: Received, setting: Pick<Setting, 'applyDays'>, now: Date): boolean {
  if (order.kind === 'present' || !taking.includes(order.state)) return false
  const until = appliesUntil(order, setting)
  return until === null || now < until
}

/** Pieces that were shipped and not refunded, and so can come back. */
const shippedLeft = (line: OrderLineRow): number =>
  line.shipped_quantity - (line.refunded_quantity - line.returned_quantity)

/** The most pieces of a line for each kind, with `applied` applications made before. */
export function mostPieces(line: OrderLineRow, applied: number): Record<AfterSaleType, number> {
  if (applied >= limits.afterSalesPerLine) return { refund: 0, return: 0, exchange: 0, reship: 0 }
  const shipped = Math.max(0, shippedLeft(line))
  return { refund: line.quantity - line.refunded_quantity, return: shipped, exchange: shipped, reship: shipped }
}

/** Until when goods with that service can be returned without a reason; null: not received yet, so no end is set. */
export const noReasonUntil = (
  { completed_at }: Pick<OrderRow, 'completed_at'>,
  { noReasonDays }: Setting,
): Date | null => (completed_at ? new Date(completed_at.getTime() + noReasonDays * dayMs) : null)
