import { simplified, simplifiedFromJapanese } from '../../platform/texts/simplified'
import { chineseWords, wordStarts } from './chinese-words'
import { syllablesOf } from './syllables'
import { pieces } from './text-pieces'

// The first character of a token marks its kind.
/** Pinyin that begins inside a word. Only inputs of five letters and more use it, or `an` would find every 安. */
export const insideWord = '~'
const initialsOfWord = '='
/** Initials of one word of the dictionary, and of nothing behind it. */
const initialsOfOneWord = '+'
/** Initials that begin inside a word. Only inputs of three letters and more use them. */
const initialsInside = '-'

/** Precedes a token of the title. */
export const titleMark = '^'

const longestPinyinChars = 8
const longestInsideChars = 4
const longestToken = 40

/**
 * The tokens by which a text is found: each Chinese character and pair of characters, Latin words and numbers, and at
 * each character the pinyin and the initials of what follows. Tokens do not cross spaces and punctuation: 花篮 · 精选
 * has no `lj`. Traditional and Japanese characters have the tokens of simplified ones.
 */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>()
  for (const piece of pieces(text)) {
    if (piece.han) addHan(simplified(piece.text), tokens)
    else tokens.add(piece.text.slice(0, longestToken))
  }
  return tokens
}

function addHan(text: string, tokens: Set<string>): void {
  const chars = [...text]
  const syllables = syllablesOf(text)
  const starts = wordStarts(text)
  chars.forEach((char, index) => {
    tokens.add(char)
    if (index + 1 < chars.length) tokens.add(char + chars[index + 1])
    const atStart = starts.has(index)
    const spoken = syllables.slice(index, index + (atStart ? longestPinyinChars : longestInsideChars))
    const initials = spoken.map((syllable) => syllable.charAt(0)).join('')
    if (!/^[a-z]+$/.test(initials)) return
    tokens.add((atStart ? '' : insideWord) + spoken.join('').slice(0, longestToken))
    if (initials.length > 1) tokens.add((atStart ? initialsOfWord : initialsInside) + initials)
  })
  for (const { at, chars: word, known } of chineseWords(text)) {
    const initials = syllables
      .slice(at, at + word.length)
      .map((syllable) => syllable.charAt(0))
      .join('')
    if (known && /^[a-z]{2,8}$/.test(initials)) tokens.add(initialsOfOneWord + initials)
  }
}

interface Term {
  token: string
  prefix: boolean
}

/** A parsed search. A text matches if it has, for each member of `all`, at least one of the alternatives. */
export interface SearchTerms {
  all: Term[][]
  /** The same search for what matches better: initials are those of one word. Absent: nothing matches better. */
  close?: SearchTerms
}

/** Parses what a shopper typed. All words must match, as both parts of 西湖lj. null: nothing to search for. */
export function searchTermsOf(input: string): SearchTerms | null {
  const found = pieces(input).map((piece) => (piece.han ? writtenWays(piece.text) : piece.text))
  const together = spokenTogether(found)
  const termsOf = (close: boolean) =>
    found.flatMap((piece, index) =>
      typeof piece === 'string' ? [[...latinTerms(piece, close), ...(together[index] ?? [])]] : hanTerms(piece, close),
    )
  const all = termsOf(false)
  if (all.length === 0) return null
  const close = termsOf(true)
  return tsQueryOf({ all }) === tsQueryOf({ all: close }) ? { all } : { all, close: { all: close } }
}

/** The same for a word that nobody typed: its letters are whole words, not the beginning of one, nor pinyin or initials. */
export function wholeWordsOf(words: string): SearchTerms | null {
  const all = pieces(words).flatMap(({ han, text }) =>
    han ? hanTerms(writtenWays(text), false) : [[{ token: text.slice(0, longestToken), prefix: false }]],
  )
  return all.length === 0 ? null : { all }
}

/** Chinese characters of a search, by what they may have been meant as. */
interface WrittenWays {
  plain: string
  typed: string
  japanese: string
}
const writtenWays = (typed: string): WrittenWays => ({
  plain: simplified(typed),
  typed,
  japanese: simplifiedFromJapanese(typed),
})

/**
 * Splits 特级龙井 into words: each must occur in the text as a whole, in any place. The last character of 乌龙茶 may stand by
 * itself, as in 乌龙与白茶, unless only what is close counts.
 */
function hanTerms(ways: WrittenWays, close: boolean): SearchTerms['all'] {
  return chineseWords(ways.plain).flatMap(({ at, chars, known }) => {
    const tokens = chars.length === 1 ? [at] : chars.slice(1).map((_, index) => at + index)
    return tokens.map((from, index) => {
      const own = readings(ways, from, from + Math.min(2, chars.length))
      const isEnd = index === 1 && chars.length === 3 && known
      return isEnd && !close ? [...own, ...readings(ways, from + 1, from + 2)] : own
    })
  })
}

/**
 * What one or two characters of a search may stand for. As they were typed too: a single 乾 is read as 干, and is also meant
 * to find 乾隆. A pair may be Japanese; of a single character too many may be.
 */
function readings({ plain, typed, japanese }: WrittenWays, from: number, until: number): Term[] {
  const read = [plain, typed, ...(until - from > 1 ? [japanese] : [])]
  const tokens = read.map((text) => [...text]).filter((chars) => chars.length === [...plain].length)
  return [...new Set(tokens.map((chars) => chars.slice(from, until).join('')))].map((token) => ({
    token,
    prefix: false,
  }))
}

/** Written as in Pinyin, and some that no character is spoken as. */
const syllable =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[aoeiuv]|[ae]i|[ao]u|ao|[iu]e|ve|i[aou]|iao|u[aoi]|uai|er|[aeiuv]n|ia?n|uan|[aei]ng|ong|iang|iong|uang)$/

/**
 * What pieces may be together, where each is one syllable of Pinyin, but for the last, which may not be typed to its end: `long
 * jing` is also `longjing`. By the index of each of them.
 */
function spokenTogether(found: readonly (string | WrittenWays)[]): Term[][] {
  const terms: Term[][] = found.map(() => [])
  for (let from = 0; from < found.length; from += 1) {
    let word = ''
    for (let at = from; at < Math.min(found.length, from + longestPinyinChars); at += 1) {
      const piece = found[at]
      if (typeof piece !== 'string' || !/^[a-z]{1,6}$/.test(piece)) break
      word += piece
      if (at > from) {
        const joined = [
          { token: word, prefix: true },
          ...(word.length >= 5 ? [{ token: insideWord + word, prefix: true }] : []),
        ]
        for (const of of terms.slice(from, at + 1)) of.push(...joined)
      }
      if (!syllable.test(piece)) break
    }
  }
  return terms
}

/** What letters and digits may stand for; `close`: initials are those of one word. */
function latinTerms(text: string, close: boolean): Term[] {
  const word = text.slice(0, longestToken)
  const tokens = [word]
  if (/^[a-z]+$/.test(word)) {
    if (word.length >= 5) tokens.push(insideWord + word)
    if (word.length >= 2 && word.length <= longestPinyinChars)
      tokens.push((close ? initialsOfOneWord : initialsOfWord) + word)
    if (!close && word.length >= 3 && word.length <= longestInsideChars) tokens.push(initialsInside + word)
  }
  return tokens.map((token) => ({ token, prefix: true }))
}

/** Whether tokens match a search: the rule of `tsQueryOf`, for short lists in memory. */
export function matchesTerms(tokens: Set<string>, terms: SearchTerms): boolean {
  const has = ({ token, prefix }: { token: string; prefix: boolean }) =>
    prefix ? [...tokens].some((own) => own.startsWith(token)) : tokens.has(token)
  return terms.all.every((alternatives) => alternatives.some(has))
}

/** A search as a tsquery. Tokens contain only letters and digits, so nothing needs escaping. */
export function tsQueryOf(terms: SearchTerms, mark = ''): string {
  return terms.all
    .map((any) => `(${any.map(({ token, prefix }) => `'${mark}${token}'${prefix ? ':*' : ''}`).join(' | ')})`)
    .join(' & ')
}
