import { parcelLifeCycle } from '@haoli/contract'
import type { DueWork } from '../../core/jobs/jobs'
import type { Tx } from '../../deps'
import { closeIfAnswered } from './close-if-answered'
import { tell } from './notify'
import { lockPresent } from './present-rows'
import { returnParcels } from './return-parcels'

/** The time to accept is over: whatever still waits goes back. Nothing where every parcel has its answer. */
export async function expirePresent(
  tx: Tx,
  presentId: string,
  { now, due }: { now: Date; due: DueWork },
): Promise<void> {
  const { present } = await lockPresent(tx, presentId)
  if (present.state !== 'open' || present.expires_at === null || present.expires_at > now) return
  const { from, to } = parcelLifeCycle.transitions.expire
  const expired = await tx
    .updateTable('parcels')
    .set({ state: to, answered_at: now, return_reason: 'expired' })
    .where('present_id', '=', presentId)
    .where('state', 'in', from)
    .returningAll()
    .execute()
  await returnParcels(tx, present, expired, { now, due })
  await closeIfAnswered(tx, present, 'expire', { now, due })
  await tell(tx, { kind: 'present_expired', present, parcels: expired.length }, { now, due })
}
