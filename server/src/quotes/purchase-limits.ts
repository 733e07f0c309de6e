import { sql } from 'kysely'
import type { Db } from '../deps'

type Period = 'day' | 'week' | 'month' | 'ever'

// China has one time zone and no summer time, so its calendar is plain arithmetic.
const shanghaiOffsetMs = 8 * 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

/** When the day, the week (from Monday) or the month began in China that `now` lies in. `ever`: the epoch. */
export function periodStart(period: Period, now: Date): Date {
  if (period === 'ever') return new Date(0)
  const local = new Date(now.getTime() + shanghaiOffsetMs)
  const day = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate())
  const start = {
    day,
    week: day - ((local.getUTCDay() + 6) % 7) * dayMs,
    month: Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1),
  }[period]
  return new Date(start - shanghaiOffsetMs)
}

/**
 * How many pieces of each limited product the shopper may still order, by product id. Every order of the period
 * counts that was not cancelled, an unpaid one too: it may be paid at any moment.
 */
export async function limitsLeft(
  db: Db,
  customerId: string,
  products: readonly { id: string; limit: { period: Period; quantity: number } | null }[],
  now: Date,
): Promise<Map<string, number>> {
  const left = new Map<string, number>()
  for (const product of products) {
    if (product.limit === null || left.has(product.id)) continue
    const ordered = await db
      .selectFrom('order_lines as line')
      .innerJoin('orders', 'orders.id', 'line.order_id')
      .select(sql<number>`coalesce(sum(line.quantity), 0)::int`.as('pieces'))
      .where('orders.customer_id', '=', customerId)
      .where('orders.state', '!=', 'cancelled')
      .where('orders.created_at', '>=', periodStart(product.limit.period, now))
      .where('line.product_id', '=', product.id)
      .executeTakeFirstOrThrow()
    left.set(product.id, Math.max(0, product.limit.quantity - ordered.pieces))
  }
  return left
}
