import type { Db } from '../../platform/database/db'

/** What happened until then is counted in each figure; null: in one of them nothing is yet. */
export async function countedUntil(db: Db): Promise<string | null> {
  const { until } = await db
    .selectFrom('figure_progress')
    .select((eb) => eb.fn.min('changes_until').as('until'))
    .executeTakeFirstOrThrow()
  return until?.toISOString() ?? null
}
