import { type ExportTranslations, translatedLanguages } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Cell } from '../../platform/tables/csv'
import { tableFile } from '../../platform/tables/table-file'
import type { TaskToFile } from '../tasks/task-kind'
import { countUntranslated, listUntranslated } from '../translations/untranslated'

/** Texts that are read in one transaction; of those without words more, for most places find each page among all of theirs. */
const atOnce = { saved: 500, missing: 5_000 }

/** Writes texts with their words into a file that can be filled in and imported: a row for each text. */
export const exportTranslations: TaskToFile<ExportTranslations, string, Cell[][]> = {
  async count(tx, { missing }, { registry, now }) {
    if (missing) return countUntranslated(tx, missing, { registry, now })
    const { rows } = await sql<{ count: number }>`
      select count(distinct source_hash)::integer as count from translations`.execute(tx)
    return rows[0]?.count ?? 0
  },
  async read(tx, { input: { missing }, place }, { registry, now }) {
    if (!missing) return readSaved(tx, place)
    const page = { ...missing, limit: atOnce.missing, ...(place !== null && { cursor: place }) }
    const { items, nextCursor } = await listUntranslated(tx, page, { registry, now })
    return { rows: items.length, part: items.map(({ source }) => [source, '']), next: nextCursor }
  },
  async file({ missing }, parts) {
    const head = ['source', ...(missing ? [missing.language] : translatedLanguages)]
    const name = missing ? `missing-${missing.place}-${missing.language}.csv` : 'translations.csv'
    return { name, ...(await tableFile({ head, parts, format: 'csv' })) }
  },
}

async function readSaved(db: Db, place: string | null) {
  const { rows } = await sql<{ hash: string; source: string; words: Partial<Record<string, string>> }>`
    select encode(source_hash, 'hex') as hash, min(source) as source, jsonb_object_agg(language, words) as words
    from translations where source_hash > decode(${place ?? ''}, 'hex')
    group by source_hash order by source_hash limit ${atOnce.saved}`.execute(db)
  const part = rows.map(({ source, words }) => [source, ...translatedLanguages.map((one) => words[one] ?? '')])
  return { rows: rows.length, part, next: rows.length < atOnce.saved ? null : (rows.at(-1)?.hash ?? null) }
}
