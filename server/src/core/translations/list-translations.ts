import { limits, type TranslatedLanguage, type Translation } from '@haoli/contract'
import { sql } from 'kysely'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'
import type { Db } from '../../platform/database/db'

interface Query {
  language: TranslatedLanguage
  cursor?: string
  limit?: number
}

/** A page of what the shop has in a language, in an order that does not change while texts are added. */
export async function listTranslations(db: Db, { language, cursor, limit = limits.pageDefault }: Query) {
  const after = cursor === undefined ? '' : readCursor(cursor)[0]
  if (typeof after !== 'string' || (cursor !== undefined && !/^[0-9a-f]{64}$/.test(after))) throw notOfThisList()
  const { rows } = await sql<Translation & { hash: string }>`
    select language, source, words, encode(source_hash, 'hex') as hash from translations
    where language = ${language} and source_hash > decode(${after}, 'hex')
    order by source_hash limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ hash: _, ...translation }) => translation),
    nextCursor: rows.length > limit && last ? writeCursor([last.hash]) : null,
  }
}
