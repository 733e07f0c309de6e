import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { isOpen } from './card-view-state'
import { notifyGiver } from './notify'
import { lockPresent } from './present-rows'

/** Reminds the giver, once, that parcels still wait and will soon expire. */
export async function remindGiver(tx: Tx, presentId: string, context: Context): Promise<void> {
  const { now } = context
  const { present, parcels } = await lockPresent(tx, presentId)
  if (!isOpen({ present, now }) || present.reminded_at !== null) return
  await tx.updateTable('presents').set({ reminded_at: now }).where('id', '=', presentId).execute()
  const waiting = parcels.filter((parcel) => parcel.state === 'waiting').length
  await notifyGiver(tx, 'present_expiring', present, { parcels: waiting }, context)
}
