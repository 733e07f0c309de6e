import type { TranslatedLanguage, Translation } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'

/** What the shop has of these texts in any language. */
export async function findAllWords(db: Db, sources: readonly string[]): Promise<Translation[]> {
  const { rows } = await sql<Translation>`
    select t.language, t.source, t.words from unnest(${sources}::text[]) as wanted (source)
    join translations t on t.source_hash = sha256(convert_to(wanted.source, 'UTF8'))
    order by t.language`.execute(db)
  return rows
}

/** What the shop has of these texts in a language, by text. Texts that it does not have are left out. */
export async function findWords(
  db: Db,
  language: TranslatedLanguage,
  sources: readonly string[],
): Promise<Map<string, string>> {
  if (sources.length === 0) return new Map()
  const { rows } = await sql<{ source: string; words: string }>`
    select t.source, t.words from unnest(${sources}::text[]) as wanted (source)
    join translations t on t.language = ${language} and t.source_hash = sha256(convert_to(wanted.source, 'UTF8'))`.execute(
    db,
  )
  return new Map(rows.map(({ source, words }) => [source, words]))
}
