import type { RefreshedSession } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import { addAccessToken } from './access-token'
import { lastsOf } from './how-long'

/**
 * A new access token for the session of a refresh token, which stays the same: an answer that was lost can be asked for
 * again. `refresh_rejected` where the session has ended or its time is over.
 *
 * The update locks the session until the token is committed. Whoever ends the session waits for that and then deletes it
 * with all its tokens, or has deleted it before, and the update finds nothing.
 */
export async function refreshSession(tx: Tx, refreshToken: string, now: Date): Promise<RefreshedSession> {
  const refreshHash = hashToken(refreshToken)
  const found = await tx
    .selectFrom('sessions')
    .select('kind')
    .where('refresh_hash', '=', refreshHash)
    .executeTakeFirst()
  const lasts = await lastsOf(tx, found?.kind ?? 'phone', now)
  const session = await tx
    .updateTable('sessions')
    .set({
      last_used_at: now,
      expires_at: sql<Date>`least(${later(now, lasts.afterUseMs)}::timestamptz,
        created_at + ${lasts.longestMs} * interval '1 millisecond')`,
    })
    .where('refresh_hash', '=', refreshHash)
    .where('expires_at', '>', now)
    .where('created_at', '>', later(now, -lasts.longestMs))
    .returning(['id', 'expires_at'])
    .executeTakeFirst()
  if (!session) throw new Problem('refresh_rejected', 'this session has ended; log in again')
  await forgetOldTokens(tx, session.id, later(now, -dayMs))
  const access = await addAccessToken(tx, session, lasts, now)
  return { ...access, refreshUntil: session.expires_at.toISOString() }
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms)

/**
 * Other tabs, and requests that were sent with the one that found the token expired, may still send it, and are told that it expired:
 * so the newest stays, however long ago it expired.
 */
const forgetOldTokens = (tx: Tx, sessionId: string, before: Date) =>
  tx
    .deleteFrom('access_tokens')
    .where('session_id', '=', sessionId)
    .where('expires_at', '<=', before)
    .where('expires_at', '<', (eb) =>
      eb
        .selectFrom('access_tokens as own')
        .select((of) => of.fn.max('own.expires_at').as('newest'))
        .where('own.session_id', '=', sessionId),
    )
    .execute()
