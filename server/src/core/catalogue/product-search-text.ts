import { titleMark, tokensOf } from '../search-text/search-tokens'

export interface SearchableProduct {
  title: string
  subtitle: string
  attributes: { value: string }[]
}

/**
 * The tokens by which a product is found, separated by spaces: of title, subtitle, names of its categories and values of
 * its attributes. Tokens of the title occur twice, once with `titleMark`, so that matches in titles can be sorted first.
 */
export function productSearchText(product: SearchableProduct, categoryNames: string[]): string {
  const title = tokensOf(product.title)
  const others = [product.subtitle, ...categoryNames, ...product.attributes.map((attribute) => attribute.value)]
  const tokens = new Set(title)
  for (const text of others) for (const token of tokensOf(text)) tokens.add(token)
  for (const token of title) tokens.add(titleMark + token)
  return [...tokens].join(' ')
}
