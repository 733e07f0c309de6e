import type { TestApp } from '../../../server/testing'
import { type Friend, friend } from '../../../server/testing/presents/present-fixtures'
import type { Shop } from './shop'

/** Somebody who calls the API, and what their phone has kept: the program opens on it as theirs. */
export async function person(shop: TestApp, name: string): Promise<Friend & { stored: Map<string, string> }> {
  const who = await friend(shop, name)
  const { body: me } = await who.get('/v1/me')
  const token = who.headers.authorization?.replace('Bearer ', '')
  return { ...who, stored: new Map([['session', JSON.stringify({ data: { token, me } })]]) }
}

/** SKUs on the shelf, three pieces of each at least. */
export async function skusOnShelf(shop: Shop, count: number): Promise<string[]> {
  const rows = await shop.db
    .selectFrom('skus')
    .innerJoin('stocks', 'stocks.sku_id', 'skus.id')
    .innerJoin('products', 'products.id', 'skus.product_id')
    .where('products.listed', '=', true)
    .where('stocks.available', '>', 2)
    .select('skus.id')
    .orderBy('skus.id')
    .limit(count)
    .execute()
  return rows.map(({ id }) => id)
}
