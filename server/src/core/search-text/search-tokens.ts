import { pinyin } from 'pinyin-pro'
import { chineseWords, wordStarts } from './chinese-words'
import { pieces } from './text-pieces'

// A token says by its first character what it is. Only what is typed in Latin letters can mean several of them.
/** pinyin that begins inside a word: long inputs only, or `an` would find every 安. */
const insideWord = '~'
const initialsOfWord = '='
/** initials that begin inside a word: three letters and more. */
const initialsInside = '-'

/** Precedes a token that is in the title. */
export const titleMark = '^'

const longestPinyinChars = 8
const longestInsideChars = 4
const longestToken = 40

/**
 * The tokens under which a text is found: each Chinese character and pair, Latin words and numbers, and where a word
 * begins the pinyin of what follows with its initials. A text is cut at every mark and space, so nothing is found
 * across them: 花篮 · 精选 has no `lj`.
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

/** What must hold for a text to be found: every one of `all`, each by any of its alternatives. */
export interface Wanted {
  all: { token: string; prefix: boolean }[][]
}

/** Reads what a shopper typed. Several words, and 西湖lj as well, must all be there. null: nothing that can be searched. */
export function wantedOf(input: string): Wanted | null {
  const all = pieces(input).flatMap((piece) => (piece.han ? hanWanted(piece.text) : [latinWanted(piece.text)]))
  return all.length === 0 ? null : { all }
}

/** Word by word, as 特级龙井 is meant: the words stand anywhere in the text, each in one piece. */
function hanWanted(text: string): Wanted['all'] {
  return chineseWords(text).flatMap(({ chars }) => {
    const [first = '', ...rest] = chars
    const tokens = rest.length === 0 ? [first] : rest.map((char, index) => `${chars[index]}${char}`)
    return tokens.map((token) => [{ token, prefix: false }])
  })
}

function latinWanted(text: string): Wanted['all'][number] {
  const word = text.slice(0, longestToken)
  const wanted = [{ token: word, prefix: true }]
  if (!/^[a-z]+$/.test(word)) return wanted
  if (word.length >= 5) wanted.push({ token: insideWord + word, prefix: true })
  if (word.length >= 2 && word.length <= longestPinyinChars) wanted.push({ token: initialsOfWord + word, prefix: true })
  if (word.length >= 3 && word.length <= longestInsideChars) wanted.push({ token: initialsInside + word, prefix: true })
  return wanted
}

/** Whether tokens hold what is wanted: the rule that `tsQueryOf` gives to PostgreSQL, for short lists in memory. */
export function holds(tokens: Set<string>, wanted: Wanted): boolean {
  const has = ({ token, prefix }: { token: string; prefix: boolean }) =>
    prefix ? [...tokens].some((own) => own.startsWith(token)) : tokens.has(token)
  return wanted.all.every((alternatives) => alternatives.some(has))
}

/** The same as a tsquery. Pieces hold letters and digits only, so nothing in them needs escaping. */
export function tsQueryOf(wanted: Wanted, mark = ''): string {
  return wanted.all
    .map((any) => `(${any.map(({ token, prefix }) => `'${mark}${token}'${prefix ? ':*' : ''}`).join(' | ')})`)
    .join(' & ')
}
