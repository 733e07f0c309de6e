import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import type { TestDatabase } from '../testing'
import { databaseBefore } from '../testing/database-before'
import { brokenRules } from '../testing/orders/conservation'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0003-presents.sql')
})
afterAll(() => shop.close())

test('a shop that traded before there were presents keeps its orders and refunds, and its books still add up', async () => {
  await sql`insert into customers values ('cus_1', 'openid', '小满', null, now())`.execute(shop.db)
  for (const [id, state, reason] of [
    ['ord_kept', 'to_ship', null],
    ['ord_back', 'refunded', 'refund'],
  ]) {
    await sql`insert into orders (id, number, customer_id, state, goods_fen, discount_fen, freight_fen, payable_fen, address, note,
        entrance, created_at, pay_before, close_reason)
      values (${id}, ${id}, 'cus_1', ${state}, 900, 0, 100, 1000, '{"city":"杭州市"}', '', 'direct', now(), now(), ${reason})`.execute(
      shop.db,
    )
    await sql`insert into order_lines (id, order_id, position, product_id, sku_id, title, spec_text, price_fen, quantity, goods_fen, discount_fen, payable_fen)
      values (${`orl_${id}`}, ${id}, 0, 'prd_1', 'sku_1', '', '', 900, 1, 900, 0, 900)`.execute(shop.db)
    const paid = state === 'refunded' ? 'refunded' : 'succeeded'
    await sql`insert into payments (id, order_id, state, gateway, amount_fen, created_at)
      values (${`pay_${id}`}, ${id}, ${paid}, 'sandbox', 1000, now())`.execute(shop.db)
    await sql`insert into money_ledger (payment_id, order_id, kind, amount_fen, at)
      values (${`pay_${id}`}, ${id}, 'paid', 1000, now())`.execute(shop.db)
  }
  await sql`insert into money_ledger (payment_id, order_id, kind, amount_fen, at)
    values ('pay_ord_back', 'ord_back', 'refunded', 1000, now())`.execute(shop.db)

  expect(await migrate(shop.url)).toEqual(expect.arrayContaining(['0003-presents.sql']))

  const refunds = await shop.db
    .selectFrom('refunds')
    .select(['payment_id', 'order_id', 'amount_fen', 'state'])
    .execute()
  expect(refunds).toEqual([{ payment_id: 'pay_ord_back', order_id: 'ord_back', amount_fen: 1000, state: 'done' }])
  const kinds = await shop.db.selectFrom('orders').select(['id', 'kind']).orderBy('id').execute()
  expect(kinds.map((order) => order.kind)).toEqual(['plain', 'plain'])
  expect(await brokenRules(shop.db)).toEqual([])
})
