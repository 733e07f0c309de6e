import type { Pool } from './pool'

export interface Read {
  what: string
  /** The path of a call, by how many were made before it. */
  path(index: number): string
  /** Its rate is to be this share of the bare list's; absent: no goal. */
  goal?: number
}

/** What a shopper reads, of products that lists show first. What was never asked before is not in a cache. */
export async function readsOf(db: Pool): Promise<Read[]> {
  const { rows } = await db.query<{ id: string }>(`select id from products where listed order by position, id limit 20`)
  const productOf = (index: number) => `/v1/products/${rows[index % rows.length]?.id}`
  // Nothing costs ten million yuan: another question with the same answer.
  const never = (query: string) => (index: number) => `/v1/products?${query}&maxPriceFen=${1_000_000_000 + index}`
  return [
    { what: 'home', path: () => '/v1/home', goal: 0.4 },
    { what: 'list of 20', path: () => '/v1/products?limit=20', goal: 0.4 },
    { what: 'search 茶', path: () => `/v1/products?q=${encodeURIComponent('茶')}`, goal: 0.4 },
    { what: 'product', path: productOf, goal: 0.4 },
    { what: 'categories', path: () => '/v1/categories' },
    { what: 'list of 20, never asked before', path: never('limit=20') },
    { what: 'search 茶, never asked before', path: never(`q=${encodeURIComponent('茶')}`) },
    { what: 'search 款, never asked before', path: never(`q=${encodeURIComponent('款')}`) },
    { what: 'in stock, never asked before', path: never('inStock=true') },
    { what: 'can be given, never asked before', path: never('giftable=true') },
  ]
}
