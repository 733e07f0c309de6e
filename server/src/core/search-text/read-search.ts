import { type Budget, readBudget } from './budget'
import { plainText } from './plain-text'
import { type SearchTerms, searchTermsOf, tsQueryOf, wholeWordsOf } from './search-tokens'
import type { Meaning, SearchWords } from './search-words'

/** Precedes the tokens of labels, and of nothing else. */
export const labelMark = '@'

/** One or more words of a search: goods match where they match any of its ways. */
export interface SearchPart {
  text: string
  ways: SearchTerms[]
}

/** What a search asks for. */
export interface ReadSearch {
  /** The words as they were typed, but for those that name a budget; null: there are no others. */
  typed: SearchTerms | null
  /** All have to match, unless `typed` does. */
  parts: SearchPart[]
  /** The parts match more than `typed`. */
  inOtherWords: boolean
  budget: Budget | null
  /** The words that name the budget. */
  budgetWords: string
}

/** Reads a search as the shop's words explain it: 送妈妈的丝巾 200元以内 asks for scarves, for a mother, up to ¥200. */
export function readSearch(input: string, words: SearchWords): ReadSearch {
  const { budget, rest, said } = readBudget(input.normalize('NFKC').toLowerCase())
  const pieces = cut(plainText(rest), words)
  const asked = pieces.filter(({ meaning }) => meaning === null || isAbout(meaning))
  // Of a search that only says that something is given, its words are all there is.
  const about = asked.length > 0 || budget !== null ? asked : [{ text: plainText(rest).trim(), meaning: null }]
  const parts = about.flatMap(({ text, meaning }): SearchPart[] => {
    const synonyms = [...(meaning?.synonyms ?? [])].flatMap((one) => wholeWordsOf(one) ?? [])
    const labels = [...(meaning?.labels ?? [])].map((label) => labelTerms(label))
    const ways = [searchTermsOf(text) ?? [], synonyms, labels].flat()
    return ways.length === 0 ? [] : [{ text, ways }]
  })
  const inOtherWords = asked.length < pieces.length || asked.some(({ meaning }) => meaning !== null)
  return { typed: searchTermsOf(rest), parts, inOtherWords, budget, budgetWords: said }
}

const isAbout = ({ labels, synonyms }: Meaning) => labels.size + synonyms.size > 0

const labelTerms = (label: string): SearchTerms => ({ all: [[{ token: labelMark + label, prefix: false }]] })

/** What is asked for, by the words as they were typed or by what they stand for, as a tsquery; `mark` as in `tsQueryOf`. */
export function askedQueryOf({ typed, parts, inOtherWords }: ReadSearch, mark = ''): string {
  if (typed !== null && !inOtherWords) return tsQueryOf(typed, mark)
  const asTyped = typed === null ? [] : [`(${tsQueryOf(typed, mark)})`]
  const explained = parts.map(({ ways }) => {
    // Labels have no mark.
    const queries = ways.map((way) => `(${tsQueryOf(way, isLabel(way) ? '' : mark)})`)
    return `(${queries.join(' | ')})`
  })
  return [...asTyped, `(${explained.join(' & ')})`].join(' | ')
}

const isLabel = ({ all: [any] }: SearchTerms) => any?.[0]?.token.startsWith(labelMark) === true

interface Piece {
  text: string
  /** null: words that the shop has not decided on. */
  meaning: Meaning | null
}

/** Cuts a text into the longest words that mean something to the shop, and what stands between them. */
function cut(text: string, words: SearchWords): Piece[] {
  const found: Piece[] = []
  let between = ''
  const keep = () => {
    if (between.trim() !== '') found.push({ text: between.trim(), meaning: null })
    between = ''
  }
  for (let at = 0; at < text.length; ) {
    const word = longestAt(text, at, { words, isStart: between.trim() === '' })
    if (word === undefined) {
      between += text[at]
      at += 1
      continue
    }
    keep()
    found.push(word)
    at += word.text.length
  }
  keep()
  return found
}

function longestAt(
  text: string,
  at: number,
  { words: { meanings, longest }, isStart }: { words: SearchWords; isStart: boolean },
): Piece | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length)
    const meaning = meanings.get(word)
    if (meaning && standsAlone(text, at, word, isStart || isAbout(meaning))) return { text: word, meaning }
  }
  return undefined
}

const sameScript = (left: string | undefined, right: string | undefined): boolean =>
  [/[\p{Script=Latin}\p{N}]/u, /\p{Script=Katakana}/u].some(
    (script) => script.test(left ?? '') && script.test(right ?? ''),
  )
const isHan = (char: string | undefined) => /\p{Script=Han}/u.test(char ?? '')

/**
 * Whether it is a word there: not a part of a longer one in letters or kana. A single Chinese character is a part of many words:
 * one that says something about the goods has to stand by itself, another one at the start of what is asked for.
 */
function standsAlone(text: string, at: number, word: string, isFree: boolean): boolean {
  const [before, after] = [text[at - 1], text[at + word.length]]
  if (sameScript(before, word[0]) || sameScript(word.at(-1), after)) return false
  if (word.length > 1 || !isHan(word)) return true
  return isFree && (givesOnly.has(word) || (!isHan(before) && !isHan(after)))
}

/** Single characters that are left out also beside others, where no unknown words stand before them. */
const givesOnly = new Set(['送', '给', '的'])
