import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { simplified } from '../../core/search-text/simplified'
import { pieces } from '../../core/search-text/text-pieces'
import type { Db } from '../../platform/database/db'

/** Longer inputs are sentences, which are useless as hot words. */
const longestWord = 20

/**
 * Counts a search that found something, for one person: how often somebody searches changes nothing for others. What counts
 * is what can have matched, written in one way: 🔥西湖龍井🔥 and 西湖 龙井 are 西湖龙井. Initials and pinyin do not count, since
 * they would mean nothing to others.
 */
export async function recordSearch(db: Db, input: string, customerId: string, now: Date): Promise<void> {
  const word = hotWordOf(input)
  if (word === undefined) return
  const person = createHash('sha256').update(`${word} ${customerId}`).digest('base64url').slice(0, 22)
  await sql`
    with counted as (
      insert into search_people (word, person, searched_at) values (${word}, ${person}, ${now})
      on conflict (word, person) do update set searched_at = excluded.searched_at
      returning (xmax = 0)::int as is_new)
    insert into search_words (word, searches, people, searched_at)
    select ${word}, 1, is_new, ${now} from counted
    on conflict (word) do update set searches = search_words.searches + 1,
      people = search_words.people + excluded.people, searched_at = excluded.searched_at`.execute(db)
}

/** The Chinese words of a search; undefined: it has none, or too many. */
export function hotWordOf(input: string): string | undefined {
  const words = pieces(input).filter((piece) => piece.han)
  const word = simplified(words.map(({ text }) => text).join(''))
  return word.length >= 2 && word.length <= longestWord ? word : undefined
}
