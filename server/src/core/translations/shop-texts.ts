import type { TranslatedLanguage } from '@haoli/contract'
import { placeIn } from '../regions/place-words'

/** Where the texts of the shop stand in the answers of one schema. */
export type ShopTexts =
  | { at: 'whole' | 'parts' | 'place' }
  | { items: ShopTexts }
  /** `fixed`: the members by which a value is known to be of this alternative of a union. `titleIn`: it says the language of its title. */
  | { members: ReadonlyMap<string, ShopTexts>; fixed: ReadonlyMap<string, unknown>; titleIn: boolean }
  | { either: readonly ShopTexts[] }

interface Schema {
  'x-shop-text'?: 'whole' | 'parts' | 'place'
  const?: unknown
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
}

/** Reads the marks of a schema, once. null: it has none. */
export function shopTextsOf(schema: Schema): ShopTexts | null {
  if (schema['x-shop-text']) return { at: schema['x-shop-text'] }
  if (schema.items) {
    const items = shopTextsOf(schema.items)
    return items && { items }
  }
  const either = (schema.anyOf ?? schema.allOf ?? []).flatMap((one) => shopTextsOf(one) ?? [])
  if (either.length > 0) return { either }
  const properties = Object.entries(schema.properties ?? {})
  const members = properties.flatMap(([name, member]): [string, ShopTexts][] => {
    const texts = shopTextsOf(member)
    return texts ? [[name, texts]] : []
  })
  if (members.length === 0) return null
  const fixed = properties
    .filter(([, member]) => 'const' in member)
    .map(([name, member]) => [name, member.const] as const)
  return { members: new Map(members), fixed: new Map(fixed), titleIn: 'titleIn' in (schema.properties ?? {}) }
}

const between = ' / '

/** The texts of the shop in an answer, each once. */
export function shopTextsIn(value: unknown, texts: ShopTexts): string[] {
  const found = new Set<string>()
  translated(value, texts, { language: undefined, wordsOf: (text) => void found.add(text) })
  return [...found]
}

interface Words {
  language: TranslatedLanguage | undefined
  /** undefined: the text stays. */
  wordsOf: (text: string) => string | undefined
}

/** The answer with its texts replaced. `value` itself is not changed; what has no texts of the shop is shared with it. */
export function translated(value: unknown, texts: ShopTexts, words: Words): unknown {
  const { wordsOf } = words
  if (value === null || value === undefined) return value
  if ('at' in texts) {
    if (typeof value !== 'string' || value === '') return value
    if (texts.at === 'place') return words.language ? (placeIn(words.language, value) ?? value) : value
    if (texts.at === 'whole') return wordsOf(value) ?? value
    return value
      .split(between)
      .map((part) => wordsOf(part) ?? part)
      .join(between)
  }
  if ('items' in texts) return Array.isArray(value) ? value.map((item) => translated(item, texts.items, words)) : value
  if ('either' in texts) return texts.either.reduce<unknown>((result, one) => translated(result, one, words), value)
  if (typeof value !== 'object' || !isOf(value, texts.fixed)) return value
  const result: Record<string, unknown> = { ...value }
  for (const [name, member] of texts.members) {
    if (name in result) result[name] = translated(result[name], member, words)
  }
  if (texts.titleIn && result.title !== (value as Record<string, unknown>).title) result.titleIn = words.language
  return result
}

const isOf = (value: object, fixed: ReadonlyMap<string, unknown>): boolean =>
  [...fixed].every(([name, only]) => (value as Record<string, unknown>)[name] === only)
