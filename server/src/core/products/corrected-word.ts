import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { plannedEachTime } from '../../platform/database/keep-plans'
import { simplified } from '../../platform/texts/simplified'
import { isOneOff, oneLetterOff } from '../search-text/one-letter-off'
import { insideWord } from '../search-text/search-tokens'
import type { SearchWords } from '../search-text/search-words'
import { syllablesOf } from '../search-text/syllables'
import { pieces } from '../search-text/text-pieces'

/** Two characters differ by one from most others. */
const fewestChars = 3
const fewestLetters = 4
/** More than any word that is misspelt by one letter. */
const mostChars = 12
const mostLetters = 24

/** A word of the shop that was meant by one it does not have: one that sounds the same, then one with one wrong character. null: none. */
export async function correctedWord(db: Db, word: string, words: SearchWords): Promise<string | null> {
  const chars = [...word]
  if (/^\p{Script=Han}+$/u.test(word) && chars.length >= 2 && chars.length <= mostChars) {
    return (await soundingLike(db, word, words)) ?? (await withOneWrongCharacter(db, chars, words))
  }
  if (/^[a-z]+$/.test(word) && chars.length >= fewestLetters && chars.length <= mostLetters) {
    return withOneWrongLetter(db, word, words)
  }
  return null
}

/** 龙景 → 龙井. */
async function soundingLike(db: Db, word: string, words: SearchWords): Promise<string | null> {
  const sound = syllablesOf(word).join('')
  const known = hanWordsOf(words).find((one) => syllablesOf(one).join('') === sound)
  if (known !== undefined) return known
  const texts = await textsWith(db, [sound, insideWord + sound].map((token) => `'${token}':*`).join(' | '))
  return firstIn(texts, [[...word].length], ({ syllables }) => syllables.join('') === sound)
}

/** 阳光玫槐 → 阳光玫瑰. */
async function withOneWrongCharacter(db: Db, word: string[], words: SearchWords): Promise<string | null> {
  if (word.length < fewestChars) return null
  const known = hanWordsOf(words).find((one) => isOneOff([...one], word))
  if (known !== undefined) return known
  const withoutOne = word.map((_, wrong) =>
    [word.slice(0, wrong), word.slice(wrong + 1)].filter(({ length }) => length > 0),
  )
  const query = withoutOne.map((runs) => `(${runs.flatMap(tokensOfRun).join(' & ')})`).join(' | ')
  const lengths = [word.length, word.length + 1, word.length - 1]
  return firstIn(await textsWith(db, query), lengths, ({ chars }) => isOneOff(chars, word))
}

/** Pairs of characters that follow each other, as the tokens of texts are. */
const tokensOfRun = (run: string[]): string[] =>
  run.length === 1 ? [`'${run[0]}'`] : run.slice(1).map((char, index) => `'${run[index]}${char}'`)

/** cashmare → cashmere, lonjing → 龙井. */
async function withOneWrongLetter(db: Db, word: string, words: SearchWords): Promise<string | null> {
  const known = [...words.meanings.keys()].find((one) => /^[a-z]+$/.test(one) && isOneOff([...one], [...word]))
  if (known !== undefined) return known
  const others = oneLetterOff(word)
  const texts = await textsWith(db, others.map((other) => `'${other}':*`).join(' | '))
  const all = new Set(others)
  return (
    texts.flatMap((text) => pieces(text)).find(({ han, text }) => !han && all.has(text))?.text ??
    firstIn(texts, [2, 3, 4, 5], ({ syllables }) => all.has(syllables.join('')))
  )
}

const hanWordsOf = ({ meanings }: SearchWords): string[] =>
  [...meanings.keys()].filter((word) => word.length >= 2 && /^\p{Script=Han}+$/u.test(word))

const textsRead = 30

/**
 * Texts by which some products are found that have these tokens: titles, then all others, in all languages. The planner is not
 * shown the query: of hundreds of words it would think that most products have one, and read all of them instead of the index.
 */
async function textsWith(db: Db, query: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`${sql.raw(plannedEachTime)}
    with wanted as materialized (select ${query}::tsquery as query),
    matching as materialized (select product_id from wanted join product_search on tokens @@ wanted.query),
    found as materialized (
      select p.id, p.position, p.title, p.subtitle, p.attributes from products p join matching on p.id = product_id
      where p.listed order by p.position, p.id limit ${textsRead}
    ), texts (place, position, text) as (
      select 1, position, title from found
      union all select 2, f.position, t.words from found f
        join translations t on t.source_hash = sha256(convert_to(f.title, 'UTF8'))
      union all select 3, f.position, c.name from found f
        join product_categories pc on pc.product_id = f.id join categories c on c.id = pc.category_id
      union all select 4, position, subtitle from found
      union all select 5, f.position, a.value ->> 'value' from found f cross join jsonb_array_elements(f.attributes) as a (value)
    ) select text from texts where text is not null order by place, position, text`.execute(db)
  return rows.map(({ text }) => text)
}

interface Candidate {
  chars: string[]
  syllables: string[]
}

/** The first run of Chinese characters in a text that is what was meant, of the first of these lengths that has one. */
function firstIn(
  texts: readonly string[],
  lengths: readonly number[],
  isMeant: (candidate: Candidate) => boolean,
): string | null {
  const runs = texts.flatMap((text) => pieces(text)).flatMap(({ han, text }) => (han ? [simplified(text)] : []))
  const spoken = runs.map((run) => ({ chars: [...run], syllables: syllablesOf(run) }))
  for (const length of lengths) {
    for (const { chars, syllables } of spoken) {
      for (let at = 0; at + length <= chars.length; at += 1) {
        const candidate = { chars: chars.slice(at, at + length), syllables: syllables.slice(at, at + length) }
        if (isMeant(candidate)) return candidate.chars.join('')
      }
    }
  }
  return null
}
