import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../testing'
import { sentStatements } from '../../../testing/count-statements'
import { limit } from '../../../testing/limited-prices/limited-fixtures'
import { readsOf } from '../../../testing/lists/read-plan'
import { freshGoods } from '../../../testing/orders/trade-fixtures'
import { saveSetting } from '../../core/settings/change-setting'
import { homeSetting } from './home-setting'

// What sells out makes the kept home page void, in a busy shop forty times a second: making it anew may not read the whole shop.

let shop: TestApp
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

test('home reads the products that it shows, and none of 2,000 others', async () => {
  const [limited, other] = [await fresh(), await fresh()]
  await limit(shop, { skuId: limited })
  const [limitedId, otherId] = [limited, other].map((sku) => sku.replace('sku_', 'prd_')) as [string, string]
  await sql`
    insert into products (id, title, subtitle, image_urls, description, detail_image_urls, attributes, services, listed,
      min_price_fen, max_price_fen, position, search_text, content_hash, created_at, updated_at)
    select 'prd_many_' || n, '茶 ' || n, '', '[]', '', '[]', '[]', '{}', true, 5000, 5000, n, '', '', now(), now()
    from generate_series(1, 2000) n`.execute(shop.db)
  await sql`
    insert into skus (id, product_id, specs, price_fen, position)
    select 'sku_many_' || n, 'prd_many_' || n, '[]', 5000, 0 from generate_series(1, 2000) n`.execute(shop.db)
  await sql`insert into stocks (sku_id, supplied, available) select 'sku_many_' || n, 5, 5 from generate_series(1, 2000) n`.execute(
    shop.db,
  )
  await sql`vacuum (analyze) products, skus, limited_prices`.execute(shop.db)
  const modules = [
    { kind: 'limited_prices' as const, id: 'limited', title: '限时特价' },
    { kind: 'products' as const, id: 'ours', title: '好物', target: null, productIds: [otherId, limitedId] },
  ]
  await saveSetting(shop.db, homeSetting, { placeholder: '', modules }, { now: shop.clock.now(), by: 'test' })

  let shown: string[][] = []
  const sent = await sentStatements(shop.db, async () => {
    const { modules: all } = (await shop.app.inject('/v1/home')).json()
    shown = all.map(({ items }: { items: { id: string }[] }) => items.map(({ id }) => id))
  })
  expect(shown).toEqual([[limitedId], [otherId, limitedId]])
  // The version, the setting, what is limited, the cards of both modules together, and their coupons.
  expect(sent.map(({ text }) => text)).toHaveLength(5)
  const reads = (await Promise.all(sent.map((statement) => readsOf(shop.db, statement)))).flat()
  const ofGoods = reads.filter(({ table }) => table === 'products' || table === 'skus')
  expect(ofGoods).not.toEqual([])
  expect(ofGoods.filter(({ rows }) => rows > 10)).toEqual([])
})
