import { type Entrance, type FigurePage, type FigureSubject, limits } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { hasRole } from '../actors/access'
import type { Actor } from '../actors/actor'
import type { Figure } from '../system/parts'
import { readFigureCursor, writeFigureCursor } from './figure-cursor'

interface FigureList {
  from: string
  to: string
  subject?: FigureSubject | undefined
  subjectId?: string | undefined
  entrance?: Entrance | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

/** The figures that this actor sees, latest day first; a row for each day, entrance and subject that has some. */
export async function listFigures(
  db: Db,
  { from, to, subject = 'shop', subjectId, entrance, limit = limits.pageDefault, cursor }: FigureList,
  { actor, figures }: { actor: Actor; figures: ReadonlyMap<string, Figure> },
): Promise<FigurePage> {
  const seen = [...figures].filter(([, { seenBy }]) => seenBy?.some((role) => hasRole(actor, role)) ?? true)
  const names = seen.map(([name]) => name)
  const last = readFigureCursor(cursor)
  let query = db
    .selectFrom('figures')
    .select([
      'day',
      'entrance',
      'subject_id',
      sql<Record<string, number>>`jsonb_object_agg(figure, value)`.as('values'),
    ])
    .where('subject', '=', subject)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('figure', 'in', names)
    .groupBy(['day', 'entrance', 'subject_id'])
    .orderBy('day', 'desc')
    .orderBy('entrance')
    .orderBy('subject_id')
    .limit(limit + 1)
  if (subjectId !== undefined) query = query.where('subject_id', '=', subjectId)
  if (entrance !== undefined) query = query.where('entrance', '=', entrance)
  if (last) {
    query = query.where(
      sql<boolean>`(day < ${last.day} or day = ${last.day} and (entrance, subject_id) > (${last.entrance}, ${last.subjectId}))`,
    )
  }
  const rows = await query.execute()
  const items = rows.slice(0, limit).map(({ subject_id, ...row }) => ({
    ...row,
    subject,
    subjectId: subject === 'shop' ? null : subject_id,
    conversionPpm: conversionOf(row.values),
  }))
  const end = rows.length > limit ? items.at(-1) : undefined
  return {
    items,
    nextCursor: end ? writeFigureCursor({ ...end, subjectId: end.subjectId ?? '' }) : null,
    figures: seen.map(([name, { unit, counts }]) => ({ name, unit, counts })),
    asOf: await asOf(db),
  }
}

/** More than a million where somebody bought who came on another day. */
const conversionOf = ({ visits = 0, buyers = 0 }: Record<string, number>): number | null =>
  visits === 0 ? null : Math.floor((buyers * 1_000_000) / visits)

async function asOf(db: Db): Promise<string | null> {
  const { until } = await db
    .selectFrom('figure_progress')
    .select((eb) => eb.fn.min('changes_until').as('until'))
    .executeTakeFirstOrThrow()
  return until?.toISOString() ?? null
}
