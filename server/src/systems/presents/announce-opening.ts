import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { isOpen } from './card-view-state'
import { notifyGiver } from './notify'
import { lockPresent } from './present-rows'

/** The day of a present has begun: tells its giver, unless they took it back. */
export async function announceOpening(tx: Tx, presentId: string, context: Context): Promise<void> {
  const { present, parcels } = await lockPresent(tx, presentId)
  if (!isOpen({ present, now: context.now })) return
  await notifyGiver(tx, 'present_opens', present, { parcels: parcels.length }, context)
}
