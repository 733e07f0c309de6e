import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import type { Context } from '../system/system'

/**
 * Requests a failed refund again. Where the provider has closed it, this needs a new number. An abnormal one keeps its number,
 * since the provider still holds its money: its answer tells whether it was paid meanwhile.
 */
export async function retryRefund(tx: Tx, refundId: string, { now, jobs }: Context): Promise<void> {
  // Jobs are locked before everything else.
  await jobs.schedule(tx, 'pay_refund', refundId, now)
  const retried = await tx
    .updateTable('refunds')
    .set({
      state: 'due',
      attempt: sql<number>`case failure when 'closed' then attempt + 1 else attempt end`,
      failure: null,
      accepted_at: null,
    })
    .where('id', '=', refundId)
    .where('state', '=', 'failed')
    .returning('id')
    .executeTakeFirst()
  if (!retried) throw await whyNot(tx, refundId)
}

/** Why a refund is not one that failed. */
export async function whyNot(tx: Tx, refundId: string): Promise<Problem> {
  const refund = await tx.selectFrom('refunds').select('state').where('id', '=', refundId).executeTakeFirst()
  if (!refund) return notFound('refund')
  return new Problem('refund_state_conflict', `the refund is ${refund.state}`)
}
