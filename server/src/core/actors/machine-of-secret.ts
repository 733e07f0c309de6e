import { sql } from 'kysely'
import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/database/db'
import { inTransaction } from '../../platform/database/in-transaction'
import { hourMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import type { Actor } from './actor'

/** So that a key is told from a session's token, by people and by programs that look for secrets in files. */
const prefix = 'haoli_key_'

export const isMachineSecret = (token: string): boolean => token.startsWith(prefix)
export const machineSecret = (random: string): string => `${prefix}${random}`

/** `unauthenticated` for a secret that no key has, or a revoked one. */
export async function machineOfSecret({ db, clock }: { db: Db; clock: Clock }, secret: string): Promise<Actor> {
  const key = await db
    .selectFrom('machine_keys')
    .select(['id', 'roles', 'last_used_at'])
    .where('secret_hash', '=', hashToken(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (key === undefined) throw new Problem('unauthenticated', 'no such machine key')
  const now = clock.now()
  // Kept to the hour, so that a busy key does not write its row at each request.
  if (key.last_used_at === null || now.getTime() - key.last_used_at.getTime() >= hourMs) await noteUse(db, key.id, now)
  return { kind: 'machine', id: key.id, roles: new Set(key.roles) }
}

/** Nothing else is written during a GET. Tests refuse every other write of one (testing/read-only.ts), so this says that it writes. */
async function noteUse(db: Db, keyId: string, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`set transaction read write`.execute(tx)
    await tx
      .updateTable('machine_keys')
      .set({ last_used_at: sql`greatest(last_used_at, ${now})` })
      .where('id', '=', keyId)
      .execute()
  })
}
