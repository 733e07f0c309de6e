import { parcelLifeCycle } from '@haoli/contract'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { closeIfAnswered } from './close-if-answered'
import { lockPresent } from './present-rows'
import { returnParcels } from './return-parcels'

/**
 * The giver takes a paid present back before the day on which it opens. All of it or nothing: where its day has begun, one
 * UPDATE moves no parcel, and where somebody was quicker with a claim, too few.
 */
export async function takeBackPresent(
  tx: Tx,
  { presentId, giverId }: { presentId: string; giverId: string },
  context: Context,
): Promise<void> {
  const { now } = context
  const { present } = await lockPresent(tx, presentId, giverId)
  const { from, to } = parcelLifeCycle.transitions.take_back
  const taken = await tx
    .updateTable('parcels')
    .from('presents')
    .set({ state: to, answered_at: now, return_reason: 'taken_back' })
    .whereRef('presents.id', '=', 'parcels.present_id')
    .where('presents.id', '=', presentId)
    .where('presents.state', '=', 'open')
    .where('presents.opens_at', '>', now)
    .where('parcels.state', 'in', from)
    .returningAll('parcels')
    .execute()
  if (taken.length !== present.parcel_count) {
    throw new Problem('present_state_conflict', 'a present can be taken back from its payment until its day begins')
  }
  await returnParcels(tx, present, taken, context)
  await closeIfAnswered(tx, present, 'take_back', context)
}
