import type { TodayCount } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { hasRole } from '../actors/access'
import type { Actor } from '../actors/actor'
import type { WaitingPart } from '../system/parts'

/** How much of each kind waits that this actor sees, in one statement. */
export async function countWaiting(
  db: Db,
  parts: readonly WaitingPart[],
  { actor, now }: { actor: Actor; now: Date },
): Promise<Partial<Record<TodayCount, number>>> {
  const seen = parts.filter(({ seenBy }) => seenBy.some((role) => hasRole(actor, role)))
  if (seen.length === 0) return {}
  const queries = await Promise.all(seen.map(({ counts }) => counts(now, db)))
  const tables = queries.map((query, index) => sql`(${query}) as ${sql.ref(`part_${index}`)}`)
  const { rows } = await sql<Partial<Record<TodayCount, number>>>`
    select * from ${sql.join(tables, sql` cross join `)}`.execute(db)
  return rows[0] ?? {}
}
