import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import type { Context } from '../system/system'

/** After expiry a session is kept for so long, so that its phone is answered `session_expired`. */
export const expiredSessionDays = 30

/** Deletes sessions that expired long ago. A login deletes the customer's own; this is for customers who never came back. */
export async function forgetSessions(tx: Tx, _occurrence: string, { now }: Context): Promise<void> {
  const oldest = new Date(now.getTime() - expiredSessionDays * dayMs)
  await tx.deleteFrom('sessions').where('expires_at', '<=', oldest).execute()
}
