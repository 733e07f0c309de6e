import type { PayAgency } from '@haoli/contract'
import { commissionLifeCycle } from '@haoli/contract'
import { post } from '../../core/ledger/post'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { lockAgency } from './admit'

/**
 * Records that the merchant has paid an agency all that has settled, by bank transfer. The agency is locked, and the sum must be what
 * was seen: so no line is paid twice, and none is left out. `balance_changed` otherwise.
 */
export async function payAgency(
  tx: Tx,
  agencyId: string,
  { expectedFen, reference }: PayAgency,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await lockAgency(tx, agencyId)
  const id = newId('agencyPayment')
  await tx
    .insertInto('agency_payments')
    .values({ id, agency_id: agencyId, amount_fen: expectedFen, reference, paid_at: now, paid_by: by })
    .execute()
  const { from, to } = commissionLifeCycle.transitions.remit
  const lines = await tx
    .updateTable('commission_lines')
    .set({ state: to, paid_at: now, agency_payment_id: id })
    .where('agency_id', '=', agencyId)
    .where('state', 'in', from)
    .returning('amount_fen')
    .execute()
  const settledFen = lines.reduce((all, line) => all + line.amount_fen, 0)
  if (settledFen !== expectedFen) {
    throw new Problem('balance_changed', `${settledFen} fen have settled`, { param: '/expectedFen' })
  }
  await post(tx, {
    book: 'commission',
    cause: { kind: 'agency_payment', id },
    lines: [
      { account: 'agency', subject: agencyId, amount: -expectedFen },
      { account: 'paid_out', subject: agencyId, amount: expectedFen },
    ],
    at: now,
  })
}
