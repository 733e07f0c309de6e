import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { shareOfPromoter } from '../agencies/memberships'
import type { LockRow } from '../attribution/locks'
import type { OrderRow } from '../system/events'
import { kindsPaidByOwner } from '../system/order-kinds'
import { choosePlan } from './choose-plan'
import { type PlanFor, plansFor } from './plans-for'

/** Who is credited for an order, and why. */
export interface Credit {
  promoterId: string
  /** Of the lock or, where there is none, of the promoter now; null: none. */
  agencyId: string | null
  /** Of the payer; null: they are the promoter themselves, and send it as a present. */
  lock: Pick<LockRow, 'id' | 'began_at' | 'until'> | null
}

interface Candidate extends PlanFor {
  lineId: string
  quantity: number
  sharePpm: number
  isFirstOrder: boolean
}

/**
 * Writes down, when an order is paid, who will be credited for each of its lines, and by which plan, rate and shares. What happens
 * to the lock, the plan or the agency later changes nothing. A line whose product has no plan for them has no terms. Answers
 * whether any line has.
 */
export async function agreeTerms(
  tx: Tx,
  order: OrderRow,
  { promoterId, agencyId, lock }: Credit,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<Candidate>`
    select plans.*, order_lines.id as "lineId", order_lines.quantity, ${isFirstOrder(order)} as "isFirstOrder",
      ${shareOfPromoter(promoterId, agencyId, sql.ref('order_lines.product_id'))} as "sharePpm"
    from order_lines join (${plansFor(agencyId, now)}) plans on plans."productId" = order_lines.product_id
    where order_lines.order_id = ${order.id}
    order by order_lines.product_id, order_lines.id`.execute(tx)
  const terms: Candidate[] = []
  // In the order of their products, so that two orders take pieces of the same offers in the same order.
  for (const lineId of new Set(rows.map((row) => row.lineId))) {
    const plan = await chooseAndTake(
      tx,
      rows.filter((row) => row.lineId === lineId),
    )
    if (plan) terms.push(plan)
  }
  if (terms.length === 0) return false
  await tx
    .insertInto('commission_terms')
    .values(
      terms.map((plan) => ({
        order_line_id: plan.lineId,
        order_id: order.id,
        promoter_id: promoterId,
        lock_id: lock?.id ?? null,
        plan_id: plan.planId,
        rate_ppm: plan.ratePpm,
        lock_began_at: lock?.began_at ?? null,
        lock_until: lock?.until ?? null,
        agreed_at: now,
        agency_id: agencyId,
        service_ppm: plan.servicePpm,
        share_ppm: plan.sharePpm,
        offer_id: plan.offerId,
        supplier_id: plan.supplierId,
        offer_ppm: plan.offerPpm,
      })),
    )
    .execute()
  return true
}

/** An offer of which fewer pieces are left than the line has is none for it: the next plan is chosen. */
async function chooseAndTake(tx: Tx, plans: readonly Candidate[]): Promise<Candidate | undefined> {
  const plan = choosePlan(plans, { isFirstOrder: plans[0]?.isFirstOrder === true })
  if (!plan?.offerId || !plan.isLimited || (await takePieces(tx, plan.offerId, plan.quantity))) return plan
  return chooseAndTake(
    tx,
    plans.filter(({ offerId }) => offerId !== plan.offerId),
  )
}

/** Of rivals for the last pieces the guarded UPDATE lets through those for whom enough are left. */
async function takePieces(tx: Tx, offerId: string, quantity: number): Promise<boolean> {
  const taken = await tx
    .updateTable('agency_offers')
    .set((eb) => ({ sold_pieces: eb('sold_pieces', '+', quantity) }))
    .where('id', '=', offerId)
    .where((eb) => eb(eb('sold_pieces', '+', quantity), '<=', eb.ref('most_pieces')))
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

/** Whether its customer has paid no other order. It is paid already where this is asked. */
const isFirstOrder = ({ id, customer_id }: OrderRow) => sql<boolean>`not exists (
  select from orders other
  where other.customer_id = ${customer_id} and other.id <> ${id} and other.paid_at is not null
    and other.kind = any(${kindsPaidByOwner}))`
