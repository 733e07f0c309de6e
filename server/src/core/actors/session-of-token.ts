import { Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import type { Deps } from '../system/deps'

/** Whose session a bearer token belongs to. `unauthenticated` where there is none, `session_expired` where its time is over. */
export async function sessionOfToken({ db, clock }: Deps, token: string): Promise<{ customerId: string }> {
  const session = await db
    .selectFrom('sessions')
    .select(['customer_id', 'expires_at'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (session === undefined) throw new Problem('unauthenticated', 'no such session')
  if (session.expires_at <= clock.now()) throw new Problem('session_expired', 'this session has expired; log in again')
  return { customerId: session.customer_id }
}
