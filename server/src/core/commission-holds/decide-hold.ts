import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { takeBackWhole } from '../commission/take-back-commission'
import { lockOrder } from '../orders/lock-order'
import { noteDecision } from '../promoter-news/note-news'
import type { Context } from '../system/system'
import { endHold, release } from './end-hold'

interface Decision {
  id: string
  decision: 'release' | 'reverse'
  answer: string
  by: string | null
}

/**
 * The merchant decides a hold and says why: what it holds can settle, or is taken back whole. `hold_over` where it has ended, by
 * another decision, by time or by a refund: one of them counts.
 */
export async function decideHold(tx: Tx, { id, decision, answer, by }: Decision, context: Context): Promise<void> {
  const hold = await tx.selectFrom('commission_holds').select('order_id').where('id', '=', id).executeTakeFirst()
  if (!hold) throw notFound('hold')
  const ending = { id, orderId: hold.order_id, transition: decision, answer, by }
  // Jobs come before the order. Where it lapses just now, this waits for it.
  await context.jobs.cancel(tx, 'lapse_hold', id)
  const decided = decision === 'release' ? await release(tx, ending, context) : await reverse(tx, ending, context.now)
  if (!decided) throw new Problem('hold_over', 'the hold has ended')
  await noteDecision(tx, hold.order_id, context.now)
}

async function reverse(tx: Tx, ending: Parameters<typeof endHold>[1], now: Date): Promise<boolean> {
  await lockOrder(tx, ending.orderId)
  if (!(await endHold(tx, ending, now))) return false
  await takeBackWhole(tx, ending.orderId, now)
  return true
}

/** The promoter appeals against the hold of one of their lines, once. `appeal_over` where there is nothing to appeal against. */
export async function appeal(
  tx: Tx,
  { lineId, promoterId, words }: { lineId: string; promoterId: string; words: string },
  now: Date,
): Promise<void> {
  const line = await tx
    .selectFrom('commission_lines')
    .innerJoin('commissions', 'commissions.id', 'commission_lines.commission_id')
    .select('order_id')
    .where('commission_lines.id', '=', lineId)
    .where('commission_lines.promoter_id', '=', promoterId)
    .executeTakeFirst()
  if (!line) throw notFound('commission line')
  const appealed = await tx
    .updateTable('commission_holds')
    .set({ state: 'appealed', appeal: words, appealed_at: now })
    .where('order_id', '=', line.order_id)
    .where('promoter_id', '=', promoterId)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (!appealed) throw new Problem('appeal_over', 'nothing is held, or it has been appealed against already')
}
