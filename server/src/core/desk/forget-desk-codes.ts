import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import type { Context } from '../system/system'

/** Deletes codes that were made more than a day ago. */
export async function forgetDeskCodes(tx: Tx, _occurrence: string, { now }: Context): Promise<void> {
  const oldest = new Date(now.getTime() - dayMs)
  await tx.deleteFrom('desk_codes').where('expires_at', '<=', oldest).execute()
}
