import type { InvoiceObstacle } from '@haoli/contract'
import type { OrderRow } from '../../core/system/events'
import { dayMs } from '../../platform/durations'
import type { InvoiceRules } from './invoice-setting'

interface Asked {
  order: Pick<OrderRow, 'state' | 'completed_at'>
  /** What was paid, or is to be paid, and is not refunded. */
  fen: number
  hasOne: boolean
}

/** Until when an invoice of an order can be applied for; null: it is not completed. */
export const applyBy = (order: Asked['order'], { applyDays }: InvoiceRules): Date | null =>
  order.completed_at && new Date(order.completed_at.getTime() + applyDays * dayMs)

/** Why no invoice of an order can be applied for. */
export function obstacleOf({ order, fen, hasOne }: Asked, rules: InvoiceRules, now: Date): InvoiceObstacle | null {
  if (hasOne) return 'has_one'
  if (!rules.offered) return 'not_offered'
  if (order.state === 'cancelled') return 'cancelled'
  if (fen <= 0) return 'nothing_left'
  const until = applyBy(order, rules)
  return until !== null && until < now ? 'too_late' : null
}
