import { type FigureGroupPage, type FigureGroupQuery, limits } from '@haoli/contract'
import { sql } from 'kysely'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'
import type { Db } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Actor } from '../actors/actor'
import { conversionOf } from './conversion-of'
import { countedUntil } from './counted-until'
import { type Figures, figuresFor, meaningsOf, refuseSubject } from './figures-for'
import { groups, namesOf } from './groups'
import { before, readSpan } from './span'
import { sumsBy, totalOf, type Values, valuesOf } from './sum-figures'

interface Row {
  id: string
  values: Values
  by: number | string
}

/** The figures that this actor sees, summed by product, entrance …, sorted by one of them or by the day. */
export async function listGroups(
  db: Db,
  query: FigureGroupQuery,
  { actor, figures: all }: { actor: Actor; figures: Figures },
): Promise<FigureGroupPage> {
  const { by = 'entrance', sort = 'salesFen', order = 'desc', entrance, limit = limits.pageDefault } = query
  const span = readSpan(query)
  refuseSubject(actor, groups[by].subject, '/by')
  const seen = figuresFor(actor, all)
  if (sort !== 'id' && !seen.has(sort)) {
    throw new Problem('validation_failed', 'there is no such figure to sort by', { param: '/sort' })
  }
  const asked = { span, entrance, figures: [...seen.keys()] }
  const key = sort === 'id' ? sql`id` : sql`coalesce((values ->> ${sort})::bigint, 0)`
  const last = readGroupCursor(query.cursor, sort === 'id')
  const [direction, beyond] = order === 'desc' ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`]
  const { rows } = await sql<Row>`
    select id, values, key as by from (
      select id, values, ${key} as key
      from (select id, jsonb_object_agg(figure, value) as values from (${sumsBy(by, asked)}) s group by id) as sums
    ) as keyed
    ${last ? sql`where (key, id) ${beyond} (${last.by}, ${last.id})` : sql``}
    order by key ${direction}, id ${direction} limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const ids = page.map(({ id }) => id)
  const names = await namesOf(db, by, ids)
  const earlier = by === 'day' ? new Map() : await valuesOf(db, by, { ...asked, span: before(span) }, ids)
  const end = rows.length > limit ? page.at(-1) : undefined
  const total = await totalOf(db, asked)
  return {
    items: page.map(({ id, values }) => ({
      id,
      name: names.get(id) ?? null,
      values,
      conversionPpm: conversionOf(values),
      before: earlier.get(id) ?? {},
    })),
    nextCursor: end ? writeCursor([end.by, end.id]) : null,
    total: { values: total, conversionPpm: conversionOf(total) },
    figures: meaningsOf(seen),
    asOf: await countedUntil(db),
  }
}

/** The last row of a page: what it is sorted by, and its id. */
function readGroupCursor(text: string | undefined, isById: boolean): { by: number | string; id: string } | null {
  if (text === undefined) return null
  const [by, id] = readCursor(text)
  if (typeof id !== 'string' || id.includes('\0')) throw notOfThisList()
  if (isById ? by !== id : !Number.isSafeInteger(by)) throw notOfThisList()
  return { by: by as number | string, id }
}
