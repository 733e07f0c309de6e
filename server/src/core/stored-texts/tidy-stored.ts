import type { TextKind } from '@haoli/contract'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/tables'
import { isPrintable, tidyText } from '../../platform/texts/tidy-text'
import type { JobHandler } from '../system/system'

/** Rows that one transaction reads at most. */
const rowsPerStep = 500

interface StoredTexts {
  /** The kind of the job. A migration schedules it where there are rows, with an empty subject. */
  kind: string
  table: keyof Database
  /** A column that no two rows have the same value of; absent: `id`. */
  key?: string
  /** The texts that people gave, and as what their schemas tidy them now. */
  columns: Readonly<Record<string, TextKind>>
}

/**
 * A job that tidies texts as their schemas would, for rows that were stored before there was this rule. It goes through the table step
 * by step: its subject is the key of the last row that it has seen. Texts of which nothing would remain stay as they are.
 */
export function tidyStored({ kind, table, key = 'id', columns }: StoredTexts): JobHandler {
  const names = Object.keys(columns)
  const selected = sql.join([key, ...names].map((name) => sql.ref(name)))
  return async (tx, after, { now, jobs }) => {
    const { rows } = await sql<Record<string, string | null>>`
      select ${selected} from ${sql.table(table)} where ${sql.ref(key)} > ${after}
      order by ${sql.ref(key)} limit ${rowsPerStep} for update`.execute(tx)
    for (const row of rows) {
      const changed = names.flatMap((name) => {
        const tidy = tidied(columns[name] ?? 'exact', row[name] ?? '')
        return tidy === '' || tidy === row[name] ? [] : [sql`${sql.ref(name)} = ${tidy}`]
      })
      if (changed.length === 0) continue
      await sql`update ${sql.table(table)} set ${sql.join(changed)} where ${sql.ref(key)} = ${row[key]}`.execute(tx)
    }
    const last = rows.at(-1)?.[key]
    if (rows.length === rowsPerStep && last) await jobs.schedule(tx, kind, last, now)
  }
}

/** The rule refuses what cannot be printed; of a stored text it is left out. */
function tidied(kind: TextKind, text: string): string {
  const tidy = tidyText(kind, text)
  return isPrintable(tidy) ? tidy : tidyText(kind, [...tidy].filter(isPrintable).join(''))
}
