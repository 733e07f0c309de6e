import type { SearchStart } from '@haoli/contract'
import { sql } from 'kysely'
import { searchTermsOf } from '../../core/search-text/search-tokens'
import type { Draft } from '../../core/settings/drafts'
import type { Db } from '../../platform/database/db'
import { findsSomething } from './finds-something'
import { searchSetting } from './search-setting'

const hotWordsShown = 10
/** More are read than shown: of some the shop has nothing any more. */
const hotWordsRead = 20
const defaultPeople = 5

/** What the search page shows before anything is typed: words that the shop suggests, then those that many people search for. */
export async function searchStart(db: Db, draft: Draft): Promise<SearchStart> {
  const { hotWords, hotWordPeople = defaultPeople, placeholder } = await draft.read(db, searchSetting)
  const missing = hotWordsShown - hotWords.length
  const searched = missing > 0 ? await searchedWords(db, hotWordPeople) : []
  return { hotWords: [...new Set([...hotWords, ...searched])].slice(0, hotWordsShown), placeholder }
}

/** What so many people have searched for and what can be found today, the most popular first. */
async function searchedWords(db: Db, people: number): Promise<string[]> {
  const words = await db
    .selectFrom('search_words')
    .select('word')
    .where('people', '>=', people)
    .orderBy('people', 'desc')
    .orderBy('searches', 'desc')
    .orderBy('word')
    .limit(hotWordsRead)
    .execute()
  const asked = words.flatMap(({ word }) => {
    const terms = searchTermsOf(word)
    if (terms === null) return []
    return [sql<{ word: string }>`select ${word}::text as word where ${findsSomething(terms)}`]
  })
  if (asked.length === 0) return []
  const { rows } = await sql<{ word: string }>`${sql.join(asked, sql` union all `)}`.execute(db)
  const found = new Set(rows.map(({ word }) => word))
  return words.map(({ word }) => word).filter((word) => found.has(word))
}
