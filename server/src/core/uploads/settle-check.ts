import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import type { CheckResult } from '../gateways/gateways'
import type { Context } from '../system/system'

/**
 * The verdict of a check that was submitted under this reference. Does nothing where it is not awaited any more. Throws
 * `not_found` for a reference that no upload has: it may come before the answer that brings the reference, and WeChat
 * repeats what was not taken.
 */
export async function settleCheckResult(tx: Tx, { reference, verdict }: CheckResult, { jobs }: Context): Promise<void> {
  const row = await tx.selectFrom('uploads').select('id').where('check_reference', '=', reference).executeTakeFirst()
  if (!row) throw notFound('upload of this check')
  await jobs.cancel(tx, 'check_upload', row.id)
  await settleCheck(tx, row.id, verdict)
}

/** Once. A video is refused with its poster. */
export async function settleCheck(tx: Tx, id: string, verdict: CheckResult['verdict']): Promise<void> {
  const settled = await tx
    .updateTable('uploads')
    .set({ state: verdict })
    .where('id', '=', id)
    .where('state', '=', 'checking')
    .returning(['subject_kind', 'subject_id'])
    .executeTakeFirst()
  if (verdict !== 'refused' || settled?.subject_kind !== 'upload') return
  await tx
    .updateTable('uploads')
    .set({ state: 'refused' })
    .where('id', '=', settled.subject_id ?? '')
    .where('state', 'in', ['checking', 'good'])
    .execute()
}
