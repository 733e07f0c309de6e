import { Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import type { Deps } from '../system/deps'

/** Whose session an access token belongs to. `unauthenticated` where there is none, `session_expired` where its time is over. */
export async function sessionOfToken(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<{ sessionId: string; customerId: string }> {
  const found = await db
    .selectFrom('access_tokens')
    .innerJoin('sessions', 'sessions.id', 'access_tokens.session_id')
    .select(['sessions.id', 'sessions.customer_id', 'access_tokens.expires_at'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (found === undefined) throw new Problem('unauthenticated', 'no such session')
  if (found.expires_at <= clock.now())
    throw new Problem('session_expired', 'this token has expired; refresh the session')
  return { sessionId: found.id, customerId: found.customer_id }
}
