import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { lockCase } from './after-sale-rows'
import { askForGoods, promiseShipping, refundCase } from './carry-out'
import type { Said } from './events'
import { moveCase } from './move-case'
import { stepsOf } from './steps'

/**
 * Decides a dispute, with a reason. For the buyer: what they applied for happens, and what already came back, or cannot come back,
 * is refunded.
 */
export async function decide(
  tx: Tx,
  id: string,
  { forBuyer, said }: { forBuyer: boolean; said: Said },
  context: Context,
): Promise<void> {
  const one = await lockCase(tx, id, context)
  if (!forBuyer) return void (await moveCase(tx, one, { transition: 'decide_against', said }, context))
  const steps = stepsOf(one, 'judge', context.now)
  const returnTo = one.row.return_to ?? one.setting.returnTo
  if (steps.includes('decide_shipping'))
    return promiseShipping(tx, one, { transition: 'decide_shipping', said }, context)
  if (steps.includes('decide_return') && returnTo !== null) {
    return askForGoods(tx, one, { transition: 'decide_return', said, returnTo, orReturn: true }, context)
  }
  await refundCase(tx, one, { transition: 'decide_refund', said }, context)
}
