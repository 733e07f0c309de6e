import type { ChangeCoupon } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'

/**
 * Changes what people who hold a coupon do not rely on, by one guarded UPDATE. `not_found` for one that has ended;
 * `validation_failed` for fewer than are claimed, fewer for each than before, and a budget below what is taken of it;
 * `changed_meanwhile` where it is not as the form showed it.
 */
export async function changeCoupon(tx: Tx, id: string, wanted: ChangeCoupon, now: Date): Promise<void> {
  if (new Date(wanted.claimUntil) <= now) {
    throw new Problem('validation_failed', 'it would have ended; end it instead', { param: '/claimUntil' })
  }
  const changed = await tx
    .updateTable('coupons')
    .set({
      name: wanted.name,
      note: wanted.note,
      total: wanted.total,
      per_customer: wanted.perCustomer,
      claim_until: new Date(wanted.claimUntil),
      budget_fen: wanted.budgetFen,
    })
    .where('id', '=', id)
    .where(standsAs(wanted.basedOn))
    .where('claim_until', '>', now)
    .where('claim_from', '<', new Date(wanted.claimUntil))
    .where('claimed', '<=', wanted.total)
    .where('per_customer', '<=', wanted.perCustomer)
    .where('budget_fen', wanted.budgetFen === null ? 'is' : 'is not', null)
    .$if(wanted.budgetFen !== null, (query) => query.where('budget_taken_fen', '<=', wanted.budgetFen))
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw await whyNot(tx, id, wanted, now)
}

type Changing = Omit<ChangeCoupon, 'basedOn'>

/** Whether nobody has changed it since a form showed it. */
const standsAs = ({ name, note, total, perCustomer, claimUntil, budgetFen }: Changing) =>
  sql<boolean>`(name, note, total, per_customer, date_trunc('milliseconds', claim_until), budget_fen) is not distinct from
    (${name}::text, ${note}::text, ${total}::bigint, ${perCustomer}::bigint, ${new Date(claimUntil)}::timestamptz, ${budgetFen}::bigint)`

async function whyNot(tx: Tx, id: string, wanted: ChangeCoupon, now: Date): Promise<Problem> {
  const coupon = await tx
    .selectFrom('coupons')
    .selectAll()
    .select(standsAs(wanted.basedOn).as('stands'))
    .where('id', '=', id)
    .where('claim_until', '>', now)
    .executeTakeFirst()
  if (!coupon) return notFound('coupon that has not ended')
  if (!coupon.stands) {
    return new Problem('changed_meanwhile', 'somebody changed it meanwhile', { param: '/basedOn' })
  }
  const refuse = (param: string, why: string) => new Problem('validation_failed', why, { param })
  if (coupon.claim_from >= new Date(wanted.claimUntil)) return refuse('/claimUntil', 'it would end before it begins')
  if (coupon.claimed > wanted.total) return refuse('/total', `${coupon.claimed} are claimed`)
  if (coupon.per_customer > wanted.perCustomer) return refuse('/perCustomer', 'some have as many already')
  return refuse('/budgetFen', 'it is less than was taken of it, or comes or goes')
}
