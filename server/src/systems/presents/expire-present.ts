import { parcelLifeCycle } from '@haoli/contract'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { closeIfAnswered } from './close-if-answered'
import { notifyGiver } from './notify'
import { lockPresent } from './present-rows'
import { returnParcels } from './return-parcels'

/** The time to accept is over: waiting parcels are returned. Does nothing where every parcel was answered. */
export async function expirePresent(tx: Tx, presentId: string, context: Context): Promise<void> {
  const { now } = context
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
  await returnParcels(tx, present, expired, context)
  await closeIfAnswered(tx, present, 'expire', context)
  await notifyGiver(tx, 'present_expired', present, { parcels: expired.length }, context)
}
