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

/** A page of the texts of one place that have no words in a language, each once. `texts` are all of that place. */
export async function listUntranslated(
  db: Db,
  { language, place, cursor, limit = limits.pageDefault }: Query,
  texts: RawBuilder<unknown> | undefined,
): Promise<{ items: UntranslatedText[]; nextCursor: string | null }> {
  if (!texts) return { items: [], nextCursor: null }
  const { rows } = await sql<{ source: string; hash: string }>`
    select source, encode(hash, 'hex') as hash from (
      select distinct source, sha256(convert_to(source, 'UTF8')) as hash from (${texts}) as texts
      where source ~ ${chinese}
    ) as each
    where hash > decode(${cursor === undefined ? '' : readPlace(cursor)}, 'hex') and not exists (
      select from translations t where t.language = ${language} and t.source_hash = each.hash)
    order by hash limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ source }) => ({ source, place })),
    nextCursor: rows.length > limit && last ? writeCursor([last.hash]) : null,
  }
}

function readPlace(cursor: string): string {
  const [hash, ...rest] = readCursor(cursor)
  if (!/^[0-9a-f]{64}$/.test(String(hash)) || rest.length > 0) throw notOfThisList()
  return String(hash)
}
