import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { plannedEachTime } from '../../platform/database/keep-plans'
import { chineseWords } from '../search-text/chinese-words'
import { type ReadSearch, readSearch, type SearchPart } from '../search-text/read-search'
import type { SearchWords } from '../search-text/search-words'
import { correctedWord } from './corrected-word'
import { findsGoods } from './product-filter'

/** What has more words is a sentence, and each of them is looked for. */
const mostParts = 8

/**
 * The search most like one that finds nothing, where it finds something: each of its words that no product has is written
 * in the right way, or left out. null: there is none, or it does find something, and filters are the reason why nothing is shown.
 */
export async function nearestSearch(db: Db, search: ReadSearch, words: SearchWords): Promise<string | null> {
  const { parts } = search
  if (parts.length === 0 || parts.length > mostParts || (await finds(db, search))) return null
  const found: string[] = []
  // One after the other: a search that finds nothing has no claim to several connections.
  for (const part of parts) found.push(...(await correctedPart(db, part, words)))
  const withoutOne = found.length > 1 ? found.map((_, left) => found.filter((_, index) => index !== left)) : []
  for (const texts of [found, ...withoutOne]) {
    const nearest = texts.join(' ')
    if (texts.length > 0 && (await finds(db, readSearch(nearest, words)))) {
      return [nearest, search.budgetWords].filter((text) => text !== '').join(' ')
    }
  }
  return null
}

/** Whether the shop has anything of the kind, whatever it costs. */
async function finds(db: Db, search: ReadSearch): Promise<boolean> {
  const { rows } = await sql<{
    found: boolean
  }>`${sql.raw(plannedEachTime)} select ${findsGoods(search)} as found`.execute(db)
  return rows[0]?.found === true
}

/** A part that goods have as it is; otherwise in the right way, as a whole or word by word. Words that no goods have are left out. */
async function correctedPart(db: Db, { text }: SearchPart, words: SearchWords): Promise<string[]> {
  const whole = await rightWord(db, text, words)
  if (whole !== null) return [whole]
  const single = text.split(' ').flatMap((piece) => {
    const cut = /^\p{Script=Han}+$/u.test(piece) ? chineseWords(piece).map(({ chars }) => chars.join('')) : [piece]
    return cut.map((word) => ({ word, isRest: cut.length > 1 && [...word].length === 1 }))
  })
  if (single.length < 2 || single.length > mostParts) return []
  const right: { one: string; isRest: boolean }[] = []
  for (const { word, isRest } of single) {
    const one = await rightWord(db, word, words)
    if (one !== null) right.push({ one, isRest })
  }
  // What is left of 拖拉机 without its words, 机, means something else.
  return right.every(({ isRest }) => isRest) ? [] : right.map(({ one }) => one)
}

async function rightWord(db: Db, text: string, words: SearchWords): Promise<string | null> {
  if (await finds(db, readSearch(text, words))) return text
  return correctedWord(db, text, words)
}
