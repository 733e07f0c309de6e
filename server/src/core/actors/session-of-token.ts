import type { Role } from '@haoli/contract'
import { sql } from 'kysely'
import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'

interface LiveSession {
  sessionId: string
  customerId: string
  /** What the person is to the shop, at this moment. */
  roles: ReadonlySet<Role>
}

/** Whose session an access token belongs to. `unauthenticated` where there is none, `session_expired` where its time is over. */
export async function sessionOfToken({ db, clock }: { db: Db; clock: Clock }, token: string): Promise<LiveSession> {
  const found = await db
    .selectFrom('access_tokens')
    .innerJoin('sessions', 'sessions.id', 'access_tokens.session_id')
    .select(['sessions.id', 'sessions.customer_id', 'access_tokens.expires_at', rolesOfCustomer.as('roles')])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (found === undefined) throw new Problem('unauthenticated', 'no such session')
  if (found.expires_at <= clock.now())
    throw new Problem('session_expired', 'this token has expired; refresh the session')
  return { sessionId: found.id, customerId: found.customer_id, roles: new Set(found.roles) }
}

const rolesOfCustomer = sql<Role[]>`array(select role from role_grants where customer_id = sessions.customer_id)`
