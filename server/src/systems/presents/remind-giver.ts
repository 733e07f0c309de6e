import type { DueWork } from '../../core/jobs/jobs'
import type { Tx } from '../../deps'
import { tell } from './notify'
import { lockPresent } from './present-rows'
import { isOpen } from './standing'

/** Tells the giver, once, that parcels wait and will soon go back. */
export async function remindGiver(tx: Tx, presentId: string, { now, due }: { now: Date; due: DueWork }): Promise<void> {
  const { present, parcels } = await lockPresent(tx, presentId)
  if (!isOpen({ present, now }) || present.reminded_at !== null) return
  await tx.updateTable('presents').set({ reminded_at: now }).where('id', '=', presentId).execute()
  const waiting = parcels.filter((parcel) => parcel.state === 'waiting').length
  await tell(tx, { kind: 'present_expiring', present, parcels: waiting }, { now, due })
}
