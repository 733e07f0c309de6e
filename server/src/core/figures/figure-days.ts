import type { FigureDays, FigureDaysQuery } from '@haoli/contract'
import { sql } from 'kysely'
import { boundsOfDay } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'
import type { Actor } from '../actors/actor'
import { conversionOf } from './conversion-of'
import { countedUntil } from './counted-until'
import { type Figures, figuresFor, meaningsOf, refuseSubject } from './figures-for'
import { groups } from './groups'
import { before, daysOf, readSpan, type Span } from './span'
import type { Values } from './sum-figures'

type Period = Omit<FigureDays, 'before' | 'figures' | 'asOf'>

/** The figures that this actor sees of each day, of the shop or of one row of a group, and of as many days before. */
export async function figureDays(
  db: Db,
  query: FigureDaysQuery,
  { actor, figures: all }: { actor: Actor; figures: Figures },
): Promise<FigureDays> {
  const span = readSpan(query)
  refuseSubject(actor, groups[query.by ?? 'day'].subject, '/by')
  const seen = figuresFor(actor, all)
  const asked = { ...query, figures: [...seen.keys()] }
  return {
    ...(await periodOf(db, span, asked)),
    before: await periodOf(db, before(span), asked),
    figures: meaningsOf(seen),
    asOf: await countedUntil(db),
  }
}

type Asked = FigureDaysQuery & { figures: readonly string[] }

async function periodOf(db: Db, span: Span, asked: Asked): Promise<Period> {
  const { by, id, entrance, figures } = asked
  const isOfOne = by !== undefined && id !== undefined
  const group = groups[isOfOne ? by : 'day']
  const { rows } = await sql<{ day: string; values: Values }>`
    select day, jsonb_object_agg(figure, value) as values from (
      select f.day::text as day, f.figure, sum(f.value)::bigint as value from figures f ${group.join ?? sql``}
      where f.subject = ${group.subject} and f.day between ${span.from} and ${span.to} and f.figure = any(${[...figures]})
        ${isOfOne ? sql`and ${group.id} = ${id}` : sql``}
        ${entrance === undefined ? sql`` : sql`and f.entrance = ${entrance}`}
      group by 1, 2) as sums
    group by day`.execute(db)
  const found = new Map(rows.map(({ day, values }) => [day, values]))
  const total: Values = {}
  for (const values of found.values()) {
    for (const [name, value] of Object.entries(values)) total[name] = (total[name] ?? 0) + value
  }
  const days = daysOf(span).map((day) => {
    const values = found.get(day) ?? {}
    return { day, values, conversionPpm: conversionOf(values) }
  })
  const customers = isOfOne ? null : await customersIn(db, span, entrance)
  return { ...span, days, total: { values: total, conversionPpm: conversionOf(total), customers } }
}

/** Who paid an order in these days, each counted once: the sums of days count some of them twice. */
async function customersIn(db: Db, { from, to }: Span, entrance: string | undefined): Promise<number> {
  const { rows } = await sql<{ customers: number }>`
    select count(distinct customer_id)::int as customers from orders
    where paid_at >= ${boundsOfDay(from).from} and paid_at < ${boundsOfDay(to).to} and kind <> 'parcel'
      ${entrance === undefined ? sql`` : sql`and entrance = ${entrance}`}`.execute(db)
  return rows[0]?.customers ?? 0
}
