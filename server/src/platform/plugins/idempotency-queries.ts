import { sql } from 'kysely'
import { commitsAfter } from '../database/join-commands'
import { keptQuery } from '../database/kept-query'
import { refuseUnless } from '../database/refuse'

interface OwnKey {
  owner: string
  key: string
  /** Of older ones nobody knows the answer any more. */
  oldest: Date
}

/** Locks a key until the transaction ends. Refuses where another request has it, or an answer is known for it. */
export const takingKey = keptQuery(
  (_db, { owner, key, lock, oldest }: OwnKey & { lock: string }) => sql`
    with key_lock as materialized (select pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) as taken)
    select ${refuseUnless(sql`taken and request_hash is null`, 'key_is_taken')}
    from key_lock left join idempotency_keys on owner = ${owner} and key = ${key} and created_at > ${oldest}`,
)

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
