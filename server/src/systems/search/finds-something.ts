import { sql } from 'kysely'
import { matching } from '../../core/products/product-filter'
import type { SearchTerms } from '../../core/search-text/search-tokens'

/** Whether the shop has anything that a search finds, as a condition. */
export const findsSomething = (terms: SearchTerms) =>
  sql<boolean>`exists (select from products p where p.listed and p.id in (${matching(terms)}))`
