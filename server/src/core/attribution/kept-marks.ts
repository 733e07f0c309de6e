import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import type { KnownVisit } from '../system/known-visit'
import { isTheirsOrNobodys, marksOfVisit, noSuchVisit } from './find-visit'

interface Return {
  /** null: somebody who is not logged in. */
  customerId: string | null
  previousVisitId: string
  now: Date
}

interface KeptMarks {
  /** The visit in which the link was opened, which may be an earlier one than the previous. */
  from: string
  marks: KnownVisit['marks']
}

/**
 * The marks that somebody who comes back without a link still has, `days` from the opening of the link that brought them: coming back
 * again and again does not make it longer. null: none. `not_found` for a visit of another's.
 */
export async function marksToKeep(
  tx: Tx,
  { customerId, previousVisitId, now }: Return,
  days: number,
): Promise<KeptMarks | null> {
  const origin = sql<string>`coalesce(visits.kept_from, visits.id)`
  const previous = await tx
    .selectFrom('visits')
    .leftJoin('visits as opened', (join) => join.on('opened.id', '=', origin))
    .select([origin.as('from'), 'opened.created_at as openedAt', marksOfVisit.as('marks')])
    .where('visits.id', '=', previousVisitId)
    .where(isTheirsOrNobodys(customerId))
    .executeTakeFirst()
  if (!previous) return noSuchVisit('/previousVisitId')
  const { from, openedAt, marks } = previous
  // One that has been forgotten is as old as retention allows.
  const isOver = openedAt === null || openedAt.getTime() + days * dayMs <= now.getTime()
  return isOver || Object.keys(marks).length === 0 ? null : { from, marks }
}
