import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { type Case, lockCase } from './after-sale-rows'
import { askForGoods, promiseShipping, refundCase } from './carry-out'
import type { Said } from './events'
import { moveCase } from './move-case'

interface Answer {
  id: string
  customerId: string
  said?: Said | undefined
}

/** Consents to what the merchant proposed, or applied for in the buyer's name. */
export async function consent(tx: Tx, { id, customerId }: Answer, context: Context): Promise<void> {
  const one = await lockCase(tx, id, context, customerId)
  const { proposal } = one.row
  if (proposal?.kind !== 'change') return void (await moveCase(tx, one, { transition: 'consent_cancel' }, context))
  const { type, subType, fen } = proposal
  const changed = { type, sub_type: subType, asked_fen: fen }
  await tx.updateTable('after_sales').set(changed).where('id', '=', id).execute()
  const agreed: Case = { ...one, row: { ...one.row, ...changed } }
  if (type === 'refund') return refundCase(tx, agreed, { transition: 'consent_refund' }, context)
  if (type === 'reship') return promiseShipping(tx, agreed, { transition: 'consent_shipping' }, context)
  const returnTo = one.row.return_to ?? one.setting.returnTo
  await askForGoods(tx, agreed, { transition: 'consent_return', returnTo, orReturn: true }, context)
}

/** A step of the buyer that only changes the state. */
export async function step(
  tx: Tx,
  { id, customerId, said }: Answer,
  transition: 'decline' | 'withdraw' | 'prove' | 'dispute' | 'confirm_replacement',
  context: Context,
): Promise<void> {
  const one = await lockCase(tx, id, context, customerId)
  await moveCase(tx, one, { transition, ...(said && { said }) }, context)
}

/** Returns the goods after all, though the time for it had ended. */
export async function reopen(tx: Tx, { id, customerId }: Answer, context: Context): Promise<void> {
  const one = await lockCase(tx, id, context, customerId)
  const returnTo = one.row.return_to ?? one.setting.returnTo
  await tx.updateTable('after_sales').set({ reopened: true }).where('id', '=', id).execute()
  await askForGoods(tx, one, { transition: 'reopen', returnTo, orReturn: true }, context)
}
