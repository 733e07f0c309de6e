import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { searchTermsOf } from '../../core/search-text/search-tokens'
import { pieces } from '../../core/search-text/text-pieces'
import type { Db } from '../../platform/database/db'
import { simplified } from '../../platform/texts/simplified'
import { findsSomething } from './finds-something'

/** Longer inputs are sentences, which are useless as hot words. */
const longestWord = 20

/**
 * Counts a search for one person: how often somebody searches changes nothing for others. What counts is what matches,
 * written in one way: 🔥西湖龍井🔥 and 西湖 龙井 are 西湖龙井. Initials and pinyin do not count, since they would mean nothing to
 * others. Answers whether it counted: not where the shop has nothing of the kind.
 */
export async function recordSearch(db: Db, input: string, customerId: string, now: Date): Promise<boolean> {
  const word = hotWordOf(input)
  const terms = searchTermsOf(input)
  if (word === undefined || terms === null) return false
  const person = createHash('sha256').update(`${word} ${customerId}`).digest('base64url').slice(0, 22)
  const { numAffectedRows } = await sql`
    with counted as (
      insert into search_people (word, person, searched_at)
      select ${word}, ${person}, ${now} where ${findsSomething(terms)}
      on conflict (word, person) do update set searched_at = excluded.searched_at
      returning (xmax = 0)::int as is_new)
    insert into search_words (word, searches, people, searched_at)
    select ${word}, 1, is_new, ${now} from counted
    on conflict (word) do update set searches = search_words.searches + 1,
      people = search_words.people + excluded.people, searched_at = excluded.searched_at`.execute(db)
  return numAffectedRows === 1n
}

/** The Chinese words of a search; undefined: it has none, or too many. */
export function hotWordOf(input: string): string | undefined {
  const words = pieces(input).filter((piece) => piece.han)
  const word = simplified(words.map(({ text }) => text).join(''))
  return word.length >= 2 && word.length <= longestWord ? word : undefined
}
