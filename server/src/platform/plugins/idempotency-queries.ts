import { type RawBuilder, sql } from 'kysely'
import { commitsAfter } from '../database/join-commands'
import { keptQuery } from '../database/kept-query'
import { refuseUnless } from '../database/refuse'

interface OwnKey {
  owner: string
  key: string
  /** Of older ones nobody knows the answer any more. */
  oldest: Date
}

type TakenKey = OwnKey & { lock: string }

/** Locks a key until the transaction ends. Refuses where another request has it, or an answer is known for it. */
export const takingKey = keptQuery((_db, { lock, owner, key, oldest }: TakenKey) =>
  takeKey({ lock, owner, key, oldest }, isFree),
)

/** The same of a caller whose session was read before. Refuses where it has ended, before it looks at the key. */
export const keyInSession = (isOpen: (tokenHash: Buffer) => RawBuilder<unknown>) =>
  keptQuery((_db, { lock, owner, key, oldest, tokenHash }: TakenKey & { tokenHash: Buffer }) =>
    takeKey({ lock, owner, key, oldest }, refuseUnless(isOpen(tokenHash), 'session_has_ended', { otherwise: isFree })),
  )

const isFree = refuseUnless(sql`taken and request_hash is null`, 'key_is_taken')

const takeKey = ({ lock, owner, key, oldest }: TakenKey, answer: RawBuilder<unknown>) => sql`
  with key_lock as materialized (select pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) as taken)
  select ${answer}
  from key_lock left join idempotency_keys on owner = ${owner} and key = ${key} and created_at > ${oldest}`

interface Said {
  hash: string
  status: number
  /** JSON. */
  response: string
  now: Date
}

/**
 * Saves an answer and commits. A key of another request that is no longer known may be taken. Of one that is known the status becomes
 * null, which is refused.
 */
export const savingAnswer = keptQuery(
  (_db, { owner, key, hash, status, response, now, oldest }: OwnKey & Said) => sql`${sql.raw(commitsAfter)}
    insert into idempotency_keys as known (owner, key, request_hash, status, response, created_at)
    values (${owner}, ${key}, ${hash}, ${status}, ${response}, ${now})
    on conflict (owner, key) do update set request_hash = excluded.request_hash, response = excluded.response,
      created_at = excluded.created_at, status = case when known.created_at <= ${oldest} then excluded.status end`,
)
