import type { SearchStart } from '@haoli/contract'
import { readSetting } from '../../core/settings/read-setting'
import type { Db } from '../../platform/database/db'

import { searchSetting } from './search-setting'

const hotWordsShown = 10

/** What the search page shows before anything is typed: frequent searches, then words that the shop suggests. */
export async function searchStart(db: Db, now: Date): Promise<SearchStart> {
  const [settings, searched] = await Promise.all([
    readSetting(db, searchSetting, now),
    db
      .selectFrom('search_words')
      .select('word')
      // Only Chinese characters and whole words are shown: `lj` or half a word of pinyin would mean nothing to others.
      .where('word', '~', '[^\\x01-\\x7f]')
      .orderBy('searches', 'desc')
      .orderBy('word')
      .limit(hotWordsShown)
      .execute(),
  ])
  const words = new Set([...searched.map((row) => row.word), ...settings.hotWords])
  return { hotWords: [...words].slice(0, hotWordsShown), placeholder: settings.placeholder }
}
