import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { LockRow } from '../attribution/locks'
import type { OrderRow } from '../system/events'
import { kindsPaidByOwner } from '../system/order-kinds'
import { choosePlan } from './choose-plan'

/** Who is credited for an order, and why. */
export interface Credit {
  promoterId: string
  /** Of the payer; null: they are the promoter themselves, and send it as a present. */
  lock: Pick<LockRow, 'id' | 'began_at' | 'until'> | null
}

/**
 * Writes down, when an order is paid, who will be credited for each of its lines, and by which plan and rate. What happens to
 * the lock or the plan later changes nothing. A line whose product has no plan has no terms. Answers whether any line has.
 */
export async function agreeTerms(tx: Tx, order: OrderRow, { promoterId, lock }: Credit, now: Date): Promise<boolean> {
  const rows = await tx
    .selectFrom('order_lines')
    .innerJoin('plans', 'plans.product_id', 'order_lines.product_id')
    .select(['order_lines.id as lineId', 'plans.id', 'plans.condition', 'plans.rate_ppm as ratePpm'])
    .select(isFirstOrder(order).as('isFirstOrder'))
    .where('order_lines.order_id', '=', order.id)
    .where('plans.begins_at', '<=', now)
    .where((eb) => eb.or([eb('plans.ends_at', 'is', null), eb('plans.ends_at', '>', now)]))
    .execute()
  const terms = [...new Set(rows.map((row) => row.lineId))].flatMap((lineId) => {
    const plans = rows.filter((row) => row.lineId === lineId)
    const plan = choosePlan(plans, { isFirstOrder: plans[0]?.isFirstOrder === true })
    return plan ? [{ lineId, plan }] : []
  })
  if (terms.length === 0) return false
  await tx
    .insertInto('commission_terms')
    .values(
      terms.map(({ lineId, plan }) => ({
        order_line_id: lineId,
        order_id: order.id,
        promoter_id: promoterId,
        lock_id: lock?.id ?? null,
        plan_id: plan.id,
        rate_ppm: plan.ratePpm,
        lock_began_at: lock?.began_at ?? null,
        lock_until: lock?.until ?? null,
        agreed_at: now,
      })),
    )
    .execute()
  return true
}

/** Whether its customer has paid no other order. It is paid already where this is asked. */
const isFirstOrder = ({ id, customer_id }: OrderRow) => sql<boolean>`not exists (
  select from orders other
  where other.customer_id = ${customer_id} and other.id <> ${id} and other.paid_at is not null
    and other.kind = any(${kindsPaidByOwner}))`
