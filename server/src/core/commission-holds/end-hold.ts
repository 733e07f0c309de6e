import { commissionLifeCycle, type HoldTransition, holdLifeCycle } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { lockOrder } from '../orders/lock-order'
import { noteDecision } from '../promoter-news/note-news'
import type { OrderRow } from '../system/events'
import type { Context, JobHandler } from '../system/system'

interface Ending {
  id: string
  orderId: string
  transition: Exclude<HoldTransition, 'appeal'>
  answer?: string
  by?: string | null
}

/** Ends a hold once: answers false where it had ended before, and changes nothing then. */
export async function endHold(tx: Tx, { id, transition, answer, by }: Ending, now: Date): Promise<boolean> {
  const { from, to } = holdLifeCycle.transitions[transition]
  const ended = await tx
    .updateTable('commission_holds')
    .set({ state: to, answer: answer ?? null, decided_by: by ?? null, ended_at: now })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/**
 * Ends a hold in favour of the promoter. Answers false where it had ended before. What would have settled meanwhile is asked for
 * at once; the job is scheduled before the order is locked, as whoever runs it locks the two in this order.
 */
export async function release(tx: Tx, ending: Ending, { now, jobs }: Context): Promise<boolean> {
  const { orderId } = ending
  const { settlesAt } = await tx
    .selectFrom('commissions')
    .select((eb) => eb.fn.min('settles_at').as('settlesAt'))
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  if (settlesAt) await jobs.schedule(tx, 'settle_commission', orderId, settlesAt > now ? settlesAt : now)
  await lockOrder(tx, orderId)
  if (!(await endHold(tx, ending, now))) return false
  await tx.selectFrom('commissions').select('id').where('order_id', '=', orderId).orderBy('id').forUpdate().execute()
  const { from, to } = commissionLifeCycle.transitions.release
  await tx
    .updateTable('commission_lines')
    .set({ state: to })
    .where('commission_id', 'in', (eb) => eb.selectFrom('commissions').select('id').where('order_id', '=', orderId))
    .where('state', 'in', from)
    .execute()
  return true
}

/** Nobody decided in time: the promoter does not pay for it. */
export const lapseHold: JobHandler = async (tx, id, context) => {
  const hold = await tx
    .selectFrom('commission_holds')
    .select(['order_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!hold || holdLifeCycle.states[hold.state].final) return
  const lapsed = await release(tx, { id, orderId: hold.order_id, transition: 'lapse' }, context)
  if (lapsed) await noteDecision(tx, hold.order_id, context.now)
}

/** All that was held has been refunded: nothing is left to decide. The job that would let it lapse finds it ended. */
export async function endEmptyHold(tx: Tx, { id: orderId }: OrderRow, now: Date): Promise<void> {
  const { from, to } = holdLifeCycle.transitions.end
  await tx
    .updateTable('commission_holds')
    .set({ state: to, ended_at: now })
    .where('order_id', '=', orderId)
    .where('state', 'in', from)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('commission_lines')
            .innerJoin('commissions', 'commissions.id', 'commission_lines.commission_id')
            .select('commission_lines.id')
            .where('commissions.order_id', '=', orderId)
            .where('commission_lines.state', '=', 'held'),
        ),
      ),
    )
    .execute()
}
