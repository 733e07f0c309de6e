import type { Product } from '@haoli/contract'
import { sql } from 'kysely'
import { startInChina } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'
import { kindsPaidByOwner } from '../system/order-kinds'

type Period = NonNullable<Product['purchaseLimit']>['period']

/** When the period began that `now` lies in. `ever`: the epoch. */
export const periodStart = (period: Period, now: Date): Date =>
  period === 'ever' ? new Date(0) : startInChina(period, now)

/**
 * How many pieces of each limited product the shopper may still order, by product id. Every order of the period
 * counts that was not cancelled, an unpaid one too: it may be paid at any moment. An order that another one
 * paid for counts for who paid. One read, however many products.
 */
export async function limitsLeft(
  db: Db,
  customerId: string,
  products: readonly { id: string; limit: Product['purchaseLimit'] }[],
  now: Date,
): Promise<Map<string, number>> {
  const limited = new Map(products.flatMap(({ id, limit }) => (limit === null ? [] : [[id, limit] as const])))
  if (limited.size === 0) return new Map()
  const starts = [...limited].map(([id, { period }]) => ({ id, since: periodStart(period, now) }))
  const { rows } = await sql<{ id: string; pieces: number }>`
    select line.product_id as id, sum(line.quantity)::int as pieces
    from jsonb_to_recordset(${JSON.stringify(starts)}::jsonb) as wanted (id text, since timestamptz)
    join orders on orders.customer_id = ${customerId} and orders.kind = any(${kindsPaidByOwner})
      and orders.state <> 'cancelled' and orders.created_at >= wanted.since
    join order_lines line on line.order_id = orders.id and line.product_id = wanted.id
    group by line.product_id`.execute(db)
  const ordered = new Map(rows.map((row) => [row.id, row.pieces]))
  return new Map([...limited].map(([id, { quantity }]) => [id, Math.max(0, quantity - (ordered.get(id) ?? 0))]))
}
