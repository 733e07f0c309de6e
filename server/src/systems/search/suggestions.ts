import type { SuggestionList } from '@haoli/contract'
import { sql } from 'kysely'
import { listCategories } from '../../core/categories/list-categories'
import { matching } from '../../core/products/product-filter'
import { matchesTerms, searchTermsOf, titleMark, tokensOf } from '../../core/search-text/search-tokens'
import type { Db } from '../../platform/database/db'

const categoriesShown = 3
const productsShown = 8

/** Categories and products whose name matches what was typed so far. */
export async function suggestions(db: Db, input: string): Promise<SuggestionList> {
  const terms = searchTermsOf(input)
  if (terms === null) return { items: [] }
  const categories = (await listCategories(db))
    .filter((category) => matchesTerms(categoryTokens(category.name), terms))
    .slice(0, categoriesShown)
  const products = await sql<{ id: string; title: string }>`
    select p.id, p.title from products p
    where p.listed and p.id in (${matching(terms, titleMark)})
    order by p.position, p.id limit ${productsShown}`.execute(db)
  return {
    items: [
      ...categories.map(({ id, name }) => ({ text: name, kind: 'category' as const, id })),
      ...products.rows.map(({ id, title }) => ({ text: title, kind: 'product' as const, id })),
    ],
  }
}

/** There are few category names and they rarely change, so their tokens are computed once. */
const known = new Map<string, Set<string>>()
const mostKnown = 10_000

function categoryTokens(name: string): Set<string> {
  const found = known.get(name)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const tokens = tokensOf(name)
  known.set(name, tokens)
  return tokens
}
