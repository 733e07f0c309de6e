import { type AfterSale, nextState, orderKindRules, orderLifeCycle } from '@haoli/contract'
import { sql } from 'kysely'
import type { OrderRow } from '../../core/orders/move'
import type { Db } from '../../deps'

/** Whether the merchant may still refund it: what cannot be agreed to is not applied for. */
export const isRefundable = ({ kind, state }: Pick<OrderRow, 'kind' | 'state'>): boolean =>
  orderKindRules[kind].transitions.includes('refund') && nextState(orderLifeCycle, state, 'refund') !== undefined

/** The latest application of each of these orders. */
export async function latestAfterSales(db: Db, orderIds: readonly string[]): Promise<Map<string, AfterSale>> {
  if (orderIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('after_sales')
    .selectAll()
    .distinctOn('order_id')
    .where('order_id', 'in', orderIds)
    .orderBy('order_id')
    .orderBy('applied_at', 'desc')
    .orderBy(sql`state = 'applied'`, 'desc')
    .execute()
  return new Map(
    rows.map(({ id, order_id, state, reason, words, answer, applied_at, ended_at }) => [
      order_id,
      {
        ...{ id, state, reason, words, answer },
        appliedAt: applied_at.toISOString(),
        endedAt: ended_at?.toISOString() ?? null,
      },
    ]),
  )
}
