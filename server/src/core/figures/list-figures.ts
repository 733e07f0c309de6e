import { type Entrance, type FigurePage, type FigureSubject, limits } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Actor } from '../actors/actor'
import type { Figure } from '../system/parts'
import { conversionOf } from './conversion-of'
import { countedUntil } from './counted-until'
import { readFigureCursor, writeFigureCursor } from './figure-cursor'
import { figuresFor, meaningsOf, refuseSubject } from './figures-for'

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
  refuseSubject(actor, subject, '/subject')
  const seen = figuresFor(actor, figures)
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
    .where('figure', 'in', [...seen.keys()])
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
    subjectId: subject_id || null,
    conversionPpm: conversionOf(row.values),
  }))
  const end = rows.length > limit ? items.at(-1) : undefined
  return {
    items,
    nextCursor: end ? writeFigureCursor({ ...end, subjectId: end.subjectId ?? '' }) : null,
    figures: meaningsOf(seen),
    asOf: await countedUntil(db),
  }
}
