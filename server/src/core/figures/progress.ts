import { sql } from 'kysely'
import { boundsOfDay, chinaDayOf } from '../../platform/china-days'
import type { Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import type { Figure } from '../system/parts'

/** A row has the time at which its request began, and is seen once that is committed: later than others, perhaps. */
const longestRequestMs = 10 * minuteMs

/** All that changed until then has been looked at for each of these figures; undefined: for one of them nothing has. */
export async function lookedAtUntil(tx: Tx, figures: readonly string[]): Promise<Date | undefined> {
  const { until, known } = await tx
    .selectFrom('figure_progress')
    .select((eb) => [eb.fn.min('changes_until').as('until'), eb.fn.countAll<number>().as('known')])
    .where('figure', 'in', figures)
    .executeTakeFirstOrThrow()
  return known === figures.length && until ? new Date(until.getTime() - longestRequestMs) : undefined
}

/**
 * The first moment of the first day that may not be counted to its end in each of these figures: what is older may be deleted.
 * undefined: nothing is counted yet.
 */
export async function countedBefore(tx: Tx, figures: ReadonlyMap<string, Figure>): Promise<Date | undefined> {
  const until = await lookedAtUntil(tx, [...figures.keys()])
  if (until === undefined) return undefined
  const waiting = await tx
    .selectFrom('due_work')
    .select((eb) => eb.fn.min('subject_id').as('day'))
    .where('kind', '=', 'count_day')
    .executeTakeFirstOrThrow()
  const days = [chinaDayOf(until)]
  if (waiting.day) days.push(waiting.day)
  for (const figure of figures.values()) {
    const unseen = await firstUnseen(tx, figure, until)
    if (unseen) days.push(chinaDayOf(unseen))
  }
  const [first = chinaDayOf(until)] = days.sort()
  return boundsOfDay(first).from
}

/** The oldest of what came since then: an event may be told days after it happened. */
async function firstUnseen(tx: Tx, { changes }: Figure, since: Date): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(at) as at from (${changes}) as changes where changed_at >= ${since}`.execute(tx)
  return rows[0]?.at ?? null
}
