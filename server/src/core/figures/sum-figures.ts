import type { Entrance, FigureGroup } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { groups } from './groups'
import type { Span } from './span'

export type Values = Record<string, number>

export interface Asked {
  span: Span
  entrance?: Entrance | undefined
  /** The names of the figures that are asked for. */
  figures: readonly string[]
}

/** A query of sums `id, figure, value` of figures, by a group; only of some of its ids, where these are given. */
export function sumsBy(
  by: FigureGroup,
  { span, entrance, figures }: Asked,
  ids?: readonly string[],
): RawBuilder<unknown> {
  const { subject, id, join = sql`` } = groups[by]
  return sql`
    select ${id} as id, f.figure, sum(f.value)::bigint as value
    from figures f ${join}
    where f.subject = ${subject} and f.day between ${span.from} and ${span.to} and f.figure = any(${[...figures]})
      ${entrance === undefined ? sql`` : sql`and f.entrance = ${entrance}`}
      ${ids === undefined ? sql`` : sql`and ${id} = any(${[...ids]})`}
    group by 1, 2`
}

/** The sums of some rows of a group, by their ids. */
export async function valuesOf(
  db: Db,
  by: FigureGroup,
  asked: Asked,
  ids: readonly string[],
): Promise<Map<string, Values>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; values: Values }>`
    select id, jsonb_object_agg(figure, value) as values from (${sumsBy(by, asked, ids)}) s group by id`.execute(db)
  return new Map(rows.map(({ id, values }) => [id, values]))
}

/** The sums of the whole shop. */
export async function totalOf(db: Db, { span, entrance, figures }: Asked): Promise<Values> {
  const { rows } = await sql<{ figure: string; value: number }>`
    select figure, sum(value)::bigint as value from figures
    where subject = 'shop' and day between ${span.from} and ${span.to} and figure = any(${[...figures]})
      ${entrance === undefined ? sql`` : sql`and entrance = ${entrance}`}
    group by figure`.execute(db)
  return Object.fromEntries(rows.map(({ figure, value }) => [figure, value]))
}
