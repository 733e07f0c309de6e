import { type TodayFigure, todayFigures } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { startInChina } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { hasRole } from '../actors/access'
import type { Actor } from '../actors/actor'
import type { Figure } from '../system/parts'

/** How many days before today the days lie that it is compared with: they end at the same hour. */
const daysBefore = { today: 0, yesterday: 1, lastWeek: 7 } as const
type Day = keyof typeof daysBefore

/**
 * What today has come to until now, beside the same hours of other days. It is counted from the facts of the figures, entrance by
 * entrance as they are, so that at the end of a day it is their sum.
 */
export async function figuresOfToday(
  db: Db,
  figures: ReadonlyMap<string, Figure>,
  { actor, now }: { actor: Actor; now: Date },
): Promise<TodayFigure[]> {
  if (!(['operations', 'marketing', 'finance'] as const).some((role) => hasRole(actor, role))) return []
  const seen = todayFigures.flatMap((name) => {
    const figure = figures.get(name)
    return figure && (figure.seenBy?.some((role) => hasRole(actor, role)) ?? true) ? [{ name, figure }] : []
  })
  if (seen.length === 0) return []
  const midnight = startInChina('day', now)
  const counted = seen.flatMap(({ name, figure }) =>
    (Object.keys(daysBefore) as Day[]).map((day) => {
      const back = daysBefore[day] * dayMs
      const from = new Date(midnight.getTime() - back)
      const to = new Date(now.getTime() - back)
      return sql`${countedBetween(figure, { from, to })} as ${sql.ref(`${name} ${day}`)}`
    }),
  )
  const { rows } = await sql<Record<string, number | null>>`select ${sql.join(counted)}`.execute(db)
  const valueIn = (name: string, day: Day) => rows[0]?.[`${name} ${day}`] ?? null
  return seen.map(({ name, figure: { unit } }) => ({
    name,
    unit,
    today: valueIn(name, 'today') ?? 0,
    yesterday: valueIn(name, 'yesterday'),
    lastWeek: valueIn(name, 'lastWeek'),
  }))
}

/** null where rows of that time were deleted. Both ends are included: what happens now is of today. */
const countedBetween = (
  { facts, value, keptFor }: Figure,
  { from, to }: { from: Date; to: Date },
): RawBuilder<number | null> => sql`
  case when exists (select from forgotten where kept_for = ${keptFor ?? ''} and until >= ${from}) then null else (
    select coalesce(sum(value), 0)::bigint from (
      select ${value} as value from (${facts}) as facts
      where subject = 'shop' and at >= ${from} and at <= ${to} group by entrance
    ) as of_entrances) end`
