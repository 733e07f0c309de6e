import { labelMark } from '../search-text/read-search'
import { titleMark, tokensOf } from '../search-text/search-tokens'

export interface SearchableProduct {
  title: string
  subtitle: string
  attributes: { value: string }[]
  labels: readonly string[]
}

/** Its own texts by which a product is found; besides these, the names of its categories. */
export const searchableTexts = ({ title, subtitle, attributes }: SearchableProduct): string[] => [
  title,
  subtitle,
  ...attributes.map(({ value }) => value),
]

/** What a text says in other languages. */
type WordsOf = (text: string) => readonly string[]

export function wordsOfTexts(translations: readonly { source: string; words: string }[]): WordsOf {
  const all = new Map<string, string[]>()
  for (const { source, words } of translations) all.set(source, [...(all.get(source) ?? []), words])
  return (text) => all.get(text) ?? []
}

/**
 * The tokens by which a product is found, separated by spaces: of title, subtitle, names of its categories and values of
 * its attributes, in all languages in which the shop has them, and its labels. Tokens of the title occur twice, once with
 * `titleMark`, so that matches in titles can be sorted first.
 */
export function productSearchText(product: SearchableProduct, categoryNames: string[], wordsOf: WordsOf): string {
  const title = [product.title, ...wordsOf(product.title)].flatMap((text) => [...tokensOf(text)])
  const texts = [product.subtitle, ...categoryNames, ...product.attributes.map((attribute) => attribute.value)]
  const others = texts.flatMap((text) => [text, ...wordsOf(text)])
  const tokens = new Set(title)
  for (const text of others) for (const token of tokensOf(text)) tokens.add(token)
  for (const token of title) tokens.add(titleMark + token)
  for (const label of product.labels) tokens.add(labelMark + label)
  return [...tokens].join(' ')
}
