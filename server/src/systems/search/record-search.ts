import { sql } from 'kysely'
import { searchTermsOf } from '../../core/search-text/search-tokens'
import type { Db } from '../../platform/database/db'

/** Longer inputs are sentences, which are useless as hot words. */
const longestWord = 20

/** Counts a search that found something. Initials and single letters are not shown to others, so they do not count. */
export async function recordSearch(db: Db, input: string | undefined, now: Date): Promise<void> {
  const word = (input ?? '').normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
  if (word.length < 2 || word.length > longestWord || searchTermsOf(word) === null) return
  await sql`insert into search_words (word, searches, searched_at) values (${word}, 1, ${now})
    on conflict (word) do update set searches = search_words.searches + 1, searched_at = excluded.searched_at`.execute(
    db,
  )
}
