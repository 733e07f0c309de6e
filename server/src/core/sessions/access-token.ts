import { randomBytes } from 'node:crypto'
import type { SessionSetting } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import { hashToken } from '../../platform/tokens'

/** 256 random bits. Only its hash is stored. */
export const newToken = () => randomBytes(32).toString('base64url')

/**
 * Adds an access token to a session, which the caller has locked or just inserted. It never outlasts the session.
 */
export async function addAccessToken(
  tx: Tx,
  session: { id: string; expires_at: Date },
  { accessMinutes }: Pick<SessionSetting, 'accessMinutes'>,
  now: Date,
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken()
  const expiresAt = new Date(Math.min(now.getTime() + accessMinutes * minuteMs, session.expires_at.getTime()))
  await tx
    .insertInto('access_tokens')
    .values({ token_hash: hashToken(token), session_id: session.id, expires_at: expiresAt })
    .execute()
  return { token, expiresAt: expiresAt.toISOString() }
}
