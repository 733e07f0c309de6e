import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { notOpenYet } from './card-view-state'
import { waitsForItsDay } from './opens-at'

/**
 * Records the first time that a customer opened a card of a present. The giver is not recorded.
 * `present_not_open_yet` before its day.
 */
export async function openCard(
  tx: Tx,
  { presentId, customerId }: { presentId: string; customerId: string },
  context: Context,
): Promise<void> {
  const { now, registry } = context
  const present = await tx
    .selectFrom('presents')
    .select(['giver_id', 'order_id', 'state', 'opens_at'])
    .where('id', '=', presentId)
    .executeTakeFirstOrThrow()
  if (present.giver_id === customerId) return
  if (waitsForItsDay(present, now)) throw new Problem(...notOpenYet)
  const first = await tx
    .insertInto('present_openings')
    .values({ present_id: presentId, customer_id: customerId, at: now })
    .onConflict((conflict) => conflict.columns(['present_id', 'customer_id']).doNothing())
    .returning('at')
    .executeTakeFirst()
  if (!first) return
  const order = await tx.selectFrom('orders').selectAll().where('id', '=', present.order_id).executeTakeFirstOrThrow()
  await registry.emit(tx, 'order.card_opened', { order, customerId }, context)
}
