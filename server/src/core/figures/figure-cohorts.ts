import { type FigureCohortQuery, type FigureCohorts, figureLimits } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Actor } from '../actors/actor'
import { countedUntil } from './counted-until'
import { type Figures, figuresFor, meaningsOf } from './figures-for'
import type { Values } from './sum-figures'

interface Row {
  cohort: string
  month: string
  values: Values
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))

/** Customers by the month of their first order, the latest first, with what came of them in each month since. */
export async function figureCohorts(
  db: Db,
  { from, to }: FigureCohortQuery,
  { actor, figures: all }: { actor: Actor; figures: Figures },
): Promise<FigureCohorts> {
  const months = monthNumber(to) - monthNumber(from) + 1
  if (months < 1 || months > figureLimits.months) {
    throw new Problem('validation_failed', `from 1 to ${figureLimits.months} months`, { param: '/to' })
  }
  const seen = figuresFor(actor, all)
  const { rows } = await sql<Row>`
    select cohort, month, jsonb_object_agg(figure, value) as values from (
      select subject_id as cohort, to_char(day, 'YYYY-MM') as month, figure, sum(value)::bigint as value
      from figures
      where subject = 'cohort' and day >= ${`${from}-01`} and subject_id between ${from} and ${to}
        and figure = any(${[...seen.keys()]})
      group by 1, 2, 3) as sums
    group by cohort, month order by cohort desc, month`.execute(db)
  const cohorts = [...new Set(rows.map(({ cohort }) => cohort))]
  return {
    items: cohorts.map((cohort) => cohortOf(rows.filter((row) => row.cohort === cohort))),
    lessRefunds: seen.has('refundedFen'),
    figures: meaningsOf(seen),
    asOf: await countedUntil(db),
  }
}

/** `rows`: its months, the first of which is the one that it is named by. */
function cohortOf(rows: readonly Row[]): FigureCohorts['items'][number] {
  const customers = rows.reduce((all, { values }) => all + (values.newBuyers ?? 0), 0)
  const part = (count: number) => (customers === 0 ? 0 : Math.floor((count * 1_000_000) / customers))
  let again = 0
  let paidFen = 0
  const months = rows.map(({ month, values }) => {
    again += values.secondOrders ?? 0
    paidFen += (values.salesFen ?? 0) - (values.refundedFen ?? 0)
    const worthFen = customers === 0 ? 0 : Math.floor(paidFen / customers)
    return { month, values, activePpm: part(values.buyersOfMonth ?? 0), repurchasePpm: part(again), worthFen }
  })
  const { repurchasePpm = 0, worthFen = 0 } = months.at(-1) ?? {}
  return { month: rows[0]?.cohort ?? '', customers, repurchasePpm, worthFen, months }
}
