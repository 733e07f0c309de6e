import type { Role, SessionKind } from '@haoli/contract'
import { sql } from 'kysely'
import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/database/db'
import { keptQuery } from '../../platform/database/kept-query'
import { Problem } from '../../platform/problem'

export interface LiveSession {
  sessionId: string
  customerId: string
  /** What the person is to the shop, at this moment. */
  roles: ReadonlySet<Role>
  kind: SessionKind
  /** At a desk: money and personal data need no other confirmation now. */
  isConfirmed: boolean
  /** When the token is no good any more. */
  expiresAt: Date
}

/** Whose session an access token belongs to. `unauthenticated` where there is none, `session_expired` where its time is over. */
export async function sessionOfToken({ db, clock }: { db: Db; clock: Clock }, tokenHash: Buffer): Promise<LiveSession> {
  const [found] = await sessionsByToken(db, { tokenHash })
  if (found === undefined) throw new Problem('unauthenticated', 'no such session')
  const now = clock.now()
  if (found.expires_at <= now) throw new Problem('session_expired', 'this token has expired; refresh the session')
  const isConfirmed = found.confirmed_until !== null && found.confirmed_until > now
  return {
    sessionId: found.id,
    customerId: found.customer_id,
    roles: new Set(found.roles),
    kind: found.kind,
    isConfirmed,
    expiresAt: found.expires_at,
  }
}

const sessionsByToken = keptQuery((db, { tokenHash }: { tokenHash: Buffer }) =>
  db
    .selectFrom('access_tokens')
    .innerJoin('sessions', 'sessions.id', 'access_tokens.session_id')
    .select(['sessions.id', 'sessions.customer_id', 'sessions.kind', 'sessions.confirmed_until'])
    .select(['access_tokens.expires_at', rolesOfCustomer.as('roles')])
    .where('token_hash', '=', tokenHash),
)

const rolesOfCustomer = sql<Role[]>`array(select role from role_grants where customer_id = sessions.customer_id)`
