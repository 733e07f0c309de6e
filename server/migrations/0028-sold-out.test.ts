import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0028-sold-out.sql')
})
afterAll(() => shop.close())

test('products of the release before know their SKUs: one that has pieces, two that are sold out, and none', async () => {
  await sql`insert into products (id, title, subtitle, image_urls, description, detail_image_urls, attributes, services, listed,
      min_price_fen, max_price_fen, position, search_text, content_hash, created_at, updated_at)
    select id, '龙井', '', '[]', '', '[]', '[]', '{}', true, 1, 1, 1, '龙井', 'hash', ${testStart}, ${testStart}
    from unnest(array['prd_1', 'prd_2', 'prd_3']) as id`.execute(shop.db)
  await sql`insert into skus (id, product_id, specs, price_fen, listed, position)
    values ('sku_1', 'prd_1', '[]', 1, true, 1), ('sku_2', 'prd_2', '[]', 1, true, 1), ('sku_3', 'prd_2', '[]', 1, true, 2),
      ('sku_4', 'prd_1', '[]', 1, false, 2)`.execute(shop.db)
  await sql`insert into stocks (sku_id, supplied, available)
    values ('sku_1', 5, 5), ('sku_2', 0, 0), ('sku_3', 0, 0), ('sku_4', 5, 5)`.execute(shop.db)

  expect(await migrate(shop.url)).toContain('0028-sold-out.sql')

  const kept = ['id', 'sku_count', 'only_sku_id', 'sold_out'] as const
  expect(await shop.db.selectFrom('products').select(kept).orderBy('id').execute()).toEqual([
    { id: 'prd_1', sku_count: 1, only_sku_id: 'sku_1', sold_out: false },
    { id: 'prd_2', sku_count: 2, only_sku_id: null, sold_out: true },
    { id: 'prd_3', sku_count: 0, only_sku_id: null, sold_out: true },
  ])
})
