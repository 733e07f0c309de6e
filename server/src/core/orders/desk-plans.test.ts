import type { MerchantOrderQuery } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { isLong } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import { addGoods, shopper } from '../../../testing/orders/trade-fixtures'
import { nobody } from '../actors/actor'
import { ordersQuery, tabsQuery } from './list-merchant-orders'

/** The plans of the desk's questions in a shop that has sold for years. */

const count = 100_000
let shop: TestApp
beforeAll(async () => {
  if (!isLong) return
  shop = await testApp()
  const { id: customerId } = await shopper(shop, 'phone-wang')
  for (let goods = 0; goods < 50; goods++) await addGoods(shop.db, { id: `p${goods}`, priceFen: 5_000, stock: 9 })
  await fill(customerId)
}, 300_000)
afterAll(async () => {
  if (isLong) await shop.close()
})

/** Orders of four years, of 1,000 customers; the last 400 of them wait to be shipped. */
async function fill(customerId: string): Promise<void> {
  const { db } = shop
  await sql`
    insert into customers (id, openid, nickname, created_at)
    select 'cus_' || n, 'openid ' || n, 'Buyer ' || n, now() from generate_series(1, 1000) n`.execute(db)
  await sql`
    insert into orders (id, number, customer_id, state, goods_fen, discount_fen, freight_fen, payable_fen, address, note, entrance,
      created_at, pay_before, paid_at)
    select 'ord_' || n, '2022' || lpad(n::text, 18, '0'), case n % 1000 when 0 then ${customerId} else 'cus_' || n % 1000 end,
      case when n > ${count} - 400 then 'to_ship' when n % 40 = 0 then 'cancelled' else 'completed' end,
      n % 90000 + 100, 0, 0, n % 90000 + 100,
      jsonb_build_object('name', '王芳', 'phone', '138' || lpad((n * 7919 % 100000000)::text, 8, '0'), 'province', '浙江省', 'city', '杭州市',
        'county', '西湖区', 'detail', '文三路'), '', 'other', at, at, at
    from generate_series(1, ${count}::bigint) n, lateral (select ${shop.clock.now()}::timestamptz - (${count} - n) * interval '20 minutes' as at) t
  `.execute(db)
  await sql`
    insert into order_lines (id, order_id, position, product_id, sku_id, title, spec_text, price_fen, quantity, goods_fen, discount_fen, payable_fen)
    select 'orl_' || n, 'ord_' || n, 0, 'prd_p' || n % 50, 'sku_p' || n % 50, 'Goods', '', n % 90000 + 100, 1, n % 90000 + 100, 0, n % 90000 + 100
    from generate_series(1, ${count}::bigint) n`.execute(db)
  await sql`
    insert into shipments (id, order_id, company, waybill_number, shipped_at)
    select 'shp_' || n, 'ord_' || n, 'SF', 'SF' || lpad(n::text, 12, '0'), now() from generate_series(1, ${count}::bigint) n`.execute(
    db,
  )
  await sql`
    insert into order_waits (order_id, urged_at, late_told_for)
    select id, case state when 'to_ship' then created_at end, created_at from orders where state = 'to_ship' or number like '%0'`.execute(
    db,
  )
  await sql`analyze`.execute(db)
}

const inLong = isLong ? test : test.skip

const context = () => shop.deps.newContext(nobody)
const planOf = async (query: RawBuilder<unknown>): Promise<string> => {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(shop.db)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
const scan = /Seq Scan on (orders|order_lines|shipments|order_waits|payments)\b/

const asked: Partial<MerchantOrderQuery>[] = [
  {},
  { sort: 'oldest' },
  { sort: 'amount' },
  { sort: 'paid' },
  { sort: 'ships_by', tab: 'to_ship' },
  { tab: 'late' },
  { tab: 'to_ship' },
  { tab: 'urged' },
  { tab: 'to_pay' },
  { tab: 'completed' },
  { tab: 'after_sale' },
  { state: 'cancelled', sort: 'newest' },
  { q: '8000' },
  { q: '13800007919' },
  { q: '2022000000000000000777' },
  { q: 'SF000000000777' },
  { q: 'Buyer 77' },
  { q: 'Goods p7' },
  { customerId: 'cus_77' },
  { entrance: 'other', leastFen: 5_000, mostFen: 6_000 },
  { orderedFrom: '2026-01-01T00:00:00.000Z', orderedTo: '2026-02-01T00:00:00.000Z' },
  { paidFrom: '2026-01-01T00:00:00.000Z', paidTo: '2026-01-02T00:00:00.000Z' },
]

inLong.each(asked)('%j reads no table from end to end', async ({ sort = 'newest', ...filters }) => {
  expect(await planOf(ordersQuery(filters, { sort, cursor: undefined, limit: 20 }, context()))).not.toMatch(scan)
})

inLong('nor does a page after another', async () => {
  const cursor = Buffer.from(JSON.stringify(['newest', shop.clock.now().getTime() - 10 ** 10, 'ord_1'])).toString(
    'base64url',
  )
  expect(await planOf(ordersQuery({}, { sort: 'newest', cursor, limit: 20 }, context()))).not.toMatch(scan)
})

inLong('nor do the counts of all tabs', async () => {
  expect(await planOf(tabsQuery(context()))).not.toMatch(scan)
})
