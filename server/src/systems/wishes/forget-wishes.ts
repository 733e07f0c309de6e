import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'

/** Deletes the wishes that can no longer be opened. */
export async function forgetWishes(tx: Tx, _occurrence: string, { now }: Context): Promise<void> {
  await tx.deleteFrom('wishes').where('expires_at', '<=', now).execute()
}
