import { titleMark, tokensOf } from '../search-text/search-tokens'

export interface SearchableProduct {
  title: string
  subtitle: string
  attributes: { value: string }[]
}

/**
 * Everything that a product is found by, as tokens separated by spaces: title, subtitle, names of its categories, values
 * of its attributes. Tokens of the title are there twice, once marked, so that titles can come first.
 */
export function productSearchText(product: SearchableProduct, categoryNames: string[]): string {
  const title = tokensOf(product.title)
  const others = [product.subtitle, ...categoryNames, ...product.attributes.map((attribute) => attribute.value)]
  const tokens = new Set(title)
  for (const text of others) for (const token of tokensOf(text)) tokens.add(token)
  for (const token of title) tokens.add(titleMark + token)
  return [...tokens].join(' ')
}
