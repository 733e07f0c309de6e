import { sql } from 'kysely'
import { boundsOfDay, chinaDayIn } from '../../platform/china-days'
import type { Tx } from '../../platform/database/db'
import type { Figure } from '../system/parts'
import type { JobHandler } from '../system/system'
import { lookedAtUntil } from './progress'

/** Schedules the counting of each day of which something has changed since the last time; of all days for a new figure. */
export const findChangedDays: JobHandler = async (tx, _occurrence, { now, jobs, registry }) => {
  const days = new Set<string>()
  for (const [name, figure] of registry.figures) {
    for (const day of await changedDays(tx, figure, await lookedAtUntil(tx, [name]))) days.add(day)
    await tx
      .insertInto('figure_progress')
      .values({ figure: name, changes_until: now })
      .onConflict((conflict) => conflict.column('figure').doUpdateSet({ changes_until: now }))
      .execute()
  }
  // Due since that day began: before the jobs that delete what is old, which may have waited with this one.
  for (const day of days) await jobs.schedule(tx, 'count_day', day, boundsOfDay(day).from)
}

async function changedDays(tx: Tx, { changes }: Figure, since = new Date(0)): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct ${chinaDayIn(sql.ref('at'))} as day
    from (${changes}) as changes where changed_at >= ${since} and at is not null`.execute(tx)
  return rows.map(({ day }) => day)
}
