import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import type { Context } from '../system/system'

/** After expiry a session is kept for so long, so that its phone is answered `session_expired`. */
export const expiredSessionDays = 30

/** Deletes sessions that expired long ago, with their access tokens. Nobody is waited for: the next night comes. */
export async function forgetSessions(tx: Tx, _occurrence: string, { now }: Context): Promise<void> {
  const oldest = new Date(now.getTime() - expiredSessionDays * dayMs)
  await tx
    .deleteFrom('sessions')
    .where('id', 'in', (eb) =>
      eb.selectFrom('sessions').select('id').where('expires_at', '<=', oldest).forUpdate().skipLocked(),
    )
    .execute()
}
