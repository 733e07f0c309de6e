import { limits, type TextPlace, type TranslatedLanguage, type UntranslatedText } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'
import type { Db } from '../../platform/database/db'
import { countUntranslatedGoods, untranslatedGoods } from './untranslated-goods'

interface Query {
  language: TranslatedLanguage
  place: TextPlace
  cursor?: string
  limit?: number
}

/** A number or a code needs no words. */
const chinese = '[\u4e00-\u9fff]'

interface Shop {
  registry: { shopTexts: ReadonlyMap<string, (now: Date) => RawBuilder<unknown>> }
  now: Date
}

/**
 * A page of the texts of one place that have no words in a language, each once. Those of goods are kept. Elsewhere all texts of
 * the place are read for each page: there are as many as categories and parts of the home page, or coupons that may be claimed.
 */
export async function listUntranslated(
  db: Db,
  { language, place, cursor, limit = limits.pageDefault }: Query,
  shop: Shop,
): Promise<{ items: UntranslatedText[]; nextCursor: string | null }> {
  const missing = place === 'goods' ? untranslatedGoods(language) : without(language, textsOf(place, shop))
  const { rows } = await sql<{ source: string; hash: string }>`
    select source, encode(hash, 'hex') as hash from (${missing}) as each
    where hash > decode(${cursor === undefined ? '' : readPlace(cursor)}, 'hex')
    order by each.hash limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ source }) => ({ source, place })),
    nextCursor: rows.length > limit && last ? writeCursor([last.hash]) : null,
  }
}

export async function countUntranslated(
  db: Db,
  { language, place }: Pick<Query, 'language' | 'place'>,
  shop: Shop,
): Promise<number> {
  const count =
    place === 'goods'
      ? countUntranslatedGoods(language)
      : sql<{ count: number }>`
          select count(*)::integer as count from (${without(language, textsOf(place, shop))}) as each`
  const { rows } = await count.execute(db)
  return rows[0]?.count ?? 0
}

const textsOf = (place: TextPlace, { registry, now }: Shop) =>
  registry.shopTexts.get(place)?.(now) ?? sql`select null as source where false`

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
