import { type GoodsQuery, goodsSorts, goodsStates } from '@haoli/contract'
import { sql } from 'kysely'
import { isLong } from '../../../../test/histories'
import { countStatements, type TestApp, testApp } from '../../../testing'
import { listGoods } from './list-goods'

// Every order and tab of the merchant's list is read on an index: 300 products here, 100,000 in `npm run test:long`.

const products = isLong ? 100_000 : 300

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  const { db } = shop
  await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`
      insert into products (id, title, subtitle, image_urls, description, detail_image_urls, attributes, services, listed,
        min_price_fen, max_price_fen, sold_count, position, search_text, content_hash, created_at, updated_at)
      select 'prd_' || n, '茶 ' || n, '', '[]', '', '[]', '[]', '{}', n % 10 > 0, n * 7 % 5000 + 1, n * 7 % 5000 + 1, n * 13 % 900, n,
        'cha tcha', '', now(), now() - n * interval '1 second'
      from generate_series(1, ${products}::int) n`.execute(tx)
    await sql`
      insert into skus (id, product_id, specs, price_fen, position)
      select 'sku_' || n || '_' || k, 'prd_' || n, '[]', n * 7 % 5000 + 1, k
      from generate_series(1, ${products}::int) n, generate_series(1, 2) k`.execute(tx)
    await sql`analyze products, skus`.execute(tx)
    await sql`
      insert into stocks (sku_id, supplied, available) select id, p, p from (
        select id, 5 + (row_number() over (order by id)) * 37 % 400 as p from skus) s`.execute(tx)
  })
  await sql`vacuum (analyze) products, skus, stocks`.execute(db)
}, 300_000)
afterAll(() => shop.close())

const scans = /Seq Scan on (products|skus|stocks)\b/

/** The plan of the page's statement. With few rows the planner would rather read a table whole: here it must not have to. */
async function planOf(query: GoodsQuery): Promise<string> {
  const context = { now: shop.clock.now(), registry: shop.deps.registry, answers: shop.deps.answers }
  const sent = await countStatements(shop.db, () => listGoods(shop.db, { ...query, limit: 20 }, context))
  const page = sent.find((statement) => statement.includes(' as key from ')) ?? ''
  return shop.db.transaction().execute(async (tx) => {
    if (!isLong) await sql`set local enable_seqscan = off`.execute(tx)
    const { rows } = await sql.raw<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${page}`).execute(tx)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

test.each(goodsSorts)('the order %s is read on an index and nothing is sorted', async (sort) => {
  const plan = await planOf({ sort })
  expect(plan).not.toMatch(scans)
  expect(plan).not.toMatch(/Sort Key/)
})

test.each(goodsStates)('the tab %s is read on indexes', async (state) => {
  expect(await planOf({ state })).not.toMatch(scans)
})
