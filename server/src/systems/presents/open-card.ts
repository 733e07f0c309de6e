import type { Db } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { notOpenYet } from './card-view-state'
import { waitsForItsDay } from './opens-at'

/**
 * Records the first time that a customer opened a card of a present. The giver is not recorded.
 * `present_not_open_yet` before its day.
 */
export async function openCard(
  db: Db,
  { presentId, customerId, now }: { presentId: string; customerId: string; now: Date },
): Promise<void> {
  const present = await db
    .selectFrom('presents')
    .select(['giver_id', 'state', 'opens_at'])
    .where('id', '=', presentId)
    .executeTakeFirstOrThrow()
  if (present.giver_id === customerId) return
  if (waitsForItsDay(present, now)) throw new Problem(...notOpenYet)
  await db
    .insertInto('present_openings')
    .values({ present_id: presentId, customer_id: customerId, at: now })
    .onConflict((conflict) => conflict.columns(['present_id', 'customer_id']).doNothing())
    .execute()
}
