import { pinyin } from 'pinyin-pro'
import { chineseWords, wordStarts } from './chinese-words'
import { pieces } from './text-pieces'

// The first character of a token marks its kind.
/** Pinyin that begins inside a word. Only inputs of five letters and more use it, or `an` would find every 安. */
const insideWord = '~'
const initialsOfWord = '='
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
 * has no `lj`.
 */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>()
  for (const piece of pieces(text)) {
    if (piece.han) addHan(piece.text, tokens)
    else tokens.add(piece.text.slice(0, longestToken))
  }
  return tokens
}

function addHan(text: string, tokens: Set<string>): void {
  const chars = [...text]
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true })
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
}

/** A parsed search. A text matches if it has, for each member of `all`, at least one of the alternatives. */
export interface SearchTerms {
  all: { token: string; prefix: boolean }[][]
}

/** Parses what a shopper typed. All words must match, as both parts of 西湖lj. null: nothing to search for. */
export function searchTermsOf(input: string): SearchTerms | null {
  const all = pieces(input).flatMap((piece) => (piece.han ? hanTerms(piece.text) : [latinTerms(piece.text)]))
  return all.length === 0 ? null : { all }
}

/** Splits 特级龙井 into words: each must occur in the text as a whole, in any place. */
function hanTerms(text: string): SearchTerms['all'] {
  return chineseWords(text).flatMap(({ chars }) => {
    const [first = '', ...rest] = chars
    const tokens = rest.length === 0 ? [first] : rest.map((char, index) => `${chars[index]}${char}`)
    return tokens.map((token) => [{ token, prefix: false }])
  })
}

function latinTerms(text: string): SearchTerms['all'][number] {
  const word = text.slice(0, longestToken)
  const terms = [{ token: word, prefix: true }]
  if (!/^[a-z]+$/.test(word)) return terms
  if (word.length >= 5) terms.push({ token: insideWord + word, prefix: true })
  if (word.length >= 2 && word.length <= longestPinyinChars) terms.push({ token: initialsOfWord + word, prefix: true })
  if (word.length >= 3 && word.length <= longestInsideChars) terms.push({ token: initialsInside + word, prefix: true })
  return terms
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
