import { limits, type TextPlace, type TranslatedLanguage, type UntranslatedText } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'
import type { Db } from '../../platform/database/db'

interface Query {
  language: TranslatedLanguage
  place: TextPlace
  cursor?: string
  limit?: number
}

/** A number or a code needs no words. */
const chinese = '[\u4e00-\u9fff]'

/**
 * A page of the texts of one place that have no words in a language, each once. `texts` are all of that place, and all are read
 * for each page: they stand within rows, often the same one in many, and mostly they have words, so no order finds the others sooner.
 */
export async function listUntranslated(
  db: Db,
  { language, place, cursor, limit = limits.pageDefault }: Query,
  texts: RawBuilder<unknown> | undefined,
): Promise<{ items: UntranslatedText[]; nextCursor: string | null }> {
  if (!texts) return { items: [], nextCursor: null }
  const { rows } = await sql<{ source: string; hash: string }>`
    select source, encode(hash, 'hex') as hash from (${without(language, texts)}) as each
    where hash > decode(${cursor === undefined ? '' : readPlace(cursor)}, 'hex')
    order by hash limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ source }) => ({ source, place })),
    nextCursor: rows.length > limit && last ? writeCursor([last.hash]) : null,
  }
}

export async function countUntranslated(
  db: Db,
  { language }: Pick<Query, 'language'>,
  texts: RawBuilder<unknown> | undefined,
): Promise<number> {
  if (!texts) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${without(language, texts)}) as each`.execute(db)
  return rows[0]?.count ?? 0
}

const without = (language: TranslatedLanguage, texts: RawBuilder<unknown>) => sql`
  select source, hash from (
    select distinct source, sha256(convert_to(source, 'UTF8')) as hash from (${texts}) as texts
    where source ~ ${chinese}
  ) as found
  where not exists (select from translations t where t.language = ${language} and t.source_hash = found.hash)`

function readPlace(cursor: string): string {
  const [hash, ...rest] = readCursor(cursor)
  if (!/^[0-9a-f]{64}$/.test(String(hash)) || rest.length > 0) throw notOfThisList()
  return String(hash)
}
