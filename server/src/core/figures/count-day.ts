import { type RawBuilder, sql } from 'kysely'
import { boundsOfDay } from '../../platform/china-days'
import type { Tx } from '../../platform/database/db'
import type { Figure } from '../system/parts'
import type { JobHandler } from '../system/system'

/**
 * Counts a day in China anew, from the rows of which it consists. A figure some of whose rows retention has deleted stays as it
 * was counted last.
 */
export const countDay: JobHandler = async (tx, day, { registry }) => {
  const bounds = boundsOfDay(day)
  const forgottenUntil = await lockForgotten(tx)
  for (const [name, figure] of registry.figures) {
    const until = figure.keptFor && forgottenUntil.get(figure.keptFor)
    if (until && bounds.from <= until) continue
    await tx.deleteFrom('figures').where('day', '=', day).where('figure', '=', name).execute()
    await sql`
      insert into figures (day, figure, entrance, subject, subject_id, value)
      select ${day}::date, ${name}, entrance, subject, subject_id, value
      from (${countedBetween(figure, bounds)}) as counted where value <> 0`.execute(tx)
  }
}

/** Nothing more is deleted until this transaction ends. */
async function lockForgotten(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx.selectFrom('forgotten').selectAll().orderBy('kept_for').forShare().execute()
  return new Map(rows.map((row) => [row.kept_for, row.until]))
}

const countedBetween = ({ facts, value }: Figure, { from, to }: { from: Date; to: Date }): RawBuilder<unknown> => sql`
  select entrance, subject, subject_id, ${value} as value
  from (${facts}) as facts where at >= ${from} and at < ${to}
  group by entrance, subject, subject_id`
