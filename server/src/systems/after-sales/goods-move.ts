import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { type Case, lockCase, parcelsOf } from './after-sale-rows'
import { moveCase, requireStep, scheduleDeadline } from './move-case'

interface Waybill {
  company: string
  waybillNumber: string
}

/** The buyer has handed the goods to a carrier. Called again it corrects the waybill, until the merchant says what came back. */
export async function sendBack(
  tx: Tx,
  { id, customerId, waybill }: { id: string; customerId: string; waybill: Waybill },
  context: Context,
): Promise<void> {
  const one = await lockCase(tx, id, context, customerId)
  const isCorrection = one.row.state === 'merchant_wait_receipt'
  if (!isCorrection) requireStep(one, 'send_back', context.now)
  await putParcel(tx, { id, way: 'back', ...waybill }, context.now)
  if (isCorrection) return scheduleDeadline(tx, one, context)
  await moveCase(
    tx,
    await withParcels(tx, one),
    { transition: 'send_back', said: { words: wordsOf(waybill) } },
    context,
  )
}

/** The merchant has sent the replacement, or what was missing. */
export async function shipReplacement(
  tx: Tx,
  { id, waybill }: { id: string; waybill: Waybill },
  context: Context,
): Promise<void> {
  const one = await lockCase(tx, id, context)
  const transition = one.row.ships_first ? 'ship_first' : 'ship_replacement'
  requireStep(one, transition, context.now)
  await putParcel(tx, { id, way: 'out', ...waybill }, context.now)
  await moveCase(tx, await withParcels(tx, one), { transition, said: { words: wordsOf(waybill) } }, context)
}

const wordsOf = ({ company, waybillNumber }: Waybill) => `${company} ${waybillNumber}`

const withParcels = async (tx: Tx, one: Case): Promise<Case> => ({
  ...one,
  parcels: await parcelsOf(tx, [one.row.id]),
})

async function putParcel(
  tx: Tx,
  { id, way, company, waybillNumber }: Waybill & { id: string; way: 'back' | 'out' },
  now: Date,
): Promise<void> {
  const values = { company, waybill_number: waybillNumber }
  await tx
    .insertInto('after_sale_parcels')
    .values({ after_sale_id: id, way, ...values, sent_at: now })
    .onConflict((one) => one.columns(['after_sale_id', 'way']).doUpdateSet(values))
    .execute()
}
