import { limits, type TranslatedLanguage, type Translation, translatedLanguages } from '@haoli/contract'
import { sql } from 'kysely'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'
import type { Db } from '../../platform/database/db'

interface Query {
  /** undefined: every language. */
  language?: TranslatedLanguage
  cursor?: string
  limit?: number
}

/** A page of what the shop has in other languages, in an order that does not change while texts are added. */
export async function listTranslations(db: Db, { language, cursor, limit = limits.pageDefault }: Query) {
  const [afterLanguage, afterHash] = cursor === undefined ? ['', ''] : readPlace(cursor)
  const { rows } = await sql<Translation & { hash: string }>`
    select language, source, words, encode(source_hash, 'hex') as hash from translations
    where ${language === undefined ? sql`true` : sql`language = ${language}`}
      and (language, source_hash) > (${afterLanguage}, decode(${afterHash}, 'hex'))
    order by language, source_hash limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ hash: _, ...translation }) => translation),
    nextCursor: rows.length > limit && last ? writeCursor([last.language, last.hash]) : null,
  }
}

function readPlace(cursor: string): [language: string, hash: string] {
  const [language, hash, ...rest] = readCursor(cursor)
  const fits =
    translatedLanguages.some((one) => one === language) && /^[0-9a-f]{64}$/.test(String(hash)) && rest.length === 0
  if (!fits) throw notOfThisList()
  return [String(language), String(hash)]
}
