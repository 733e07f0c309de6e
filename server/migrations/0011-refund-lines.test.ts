import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import type { TestDatabase } from '../testing'
import { databaseBefore } from '../testing/database-before'
import { brokenRules } from '../testing/orders/conservation'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0011-refund-lines.sql')
})
afterAll(() => shop.close())

/** A refunded order of which one of three pieces was shipped, a kept one, and a present: one parcel refunded, one kept. */
async function trade(): Promise<void> {
  await sql`insert into customers values ('cus_1', 'openid', '小满', null, now()), ('cus_2', 'openid2', '小林', null, now())`.execute(
    shop.db,
  )
  await sql`insert into orders (id, number, kind, customer_id, state, goods_fen, discount_fen, freight_fen, payable_fen, address, note,
      entrance, created_at, pay_before)
    values ('ord_back', '1', 'plain', 'cus_1', 'refunded', 900, 0, 100, 1000, '{}', '', 'direct', now(), now()),
      ('ord_kept', '2', 'plain', 'cus_1', 'to_ship', 900, 0, 100, 1000, '{}', '', 'direct', now(), now()),
      ('ord_gift', '3', 'present', 'cus_1', 'completed', 600, 0, 0, 600, null, '', 'direct', now(), now()),
      ('ord_parcel', '4', 'parcel', 'cus_2', 'to_ship', 300, 0, 0, 300, '{}', '', 'direct', now(), now())`.execute(
    shop.db,
  )
  await sql`insert into order_lines (id, order_id, position, product_id, sku_id, title, spec_text, price_fen, quantity, goods_fen, discount_fen, payable_fen, shipped_quantity)
    values ('orl_back', 'ord_back', 0, 'prd_1', 'sku_1', '', '', 300, 3, 900, 0, 900, 1),
      ('orl_kept', 'ord_kept', 0, 'prd_1', 'sku_1', '', '', 300, 3, 900, 0, 900, 0),
      ('orl_gift', 'ord_gift', 0, 'prd_1', 'sku_1', '', '', 300, 2, 600, 0, 600, 0),
      ('orl_parcel', 'ord_parcel', 0, 'prd_1', 'sku_1', '', '', 300, 1, 300, 0, 300, 0)`.execute(shop.db)
  await sql`insert into presents (id, order_id, giver_id, product_id, sku_id, send_to, parcel_count, occasion, note, state, created_at, opened_at, expires_at, closed_at)
    values ('prs_1', 'ord_gift', 'cus_1', 'prd_1', 'sku_1', 'group', 2, 'none', '', 'closed', now(), now(), now(), now())`.execute(
    shop.db,
  )
  await sql`insert into parcels (id, present_id, ordinal, sku_id, state, amount_fen, discount_fen, recipient_id, order_id, answered_at, return_reason)
    values ('pcl_1', 'prs_1', 1, 'sku_1', 'claimed', 300, 0, 'cus_2', 'ord_parcel', now(), null),
      ('pcl_2', 'prs_1', 2, 'sku_1', 'expired', 300, 0, null, null, now(), 'expired')`.execute(shop.db)
  await sql`insert into payments (id, order_id, state, gateway, amount_fen, created_at)
    select 'pay_' || id, id, case state when 'refunded' then 'refunded' else 'succeeded' end, 'sandbox', payable_fen, now()
    from orders where kind <> 'parcel'`.execute(shop.db)
  await sql`insert into refunds (id, payment_id, order_id, share, amount_fen, state, created_at, done_at)
    values ('rfd_1', 'pay_ord_back', 'ord_back', null, 1000, 'done', now(), now()),
      ('rfd_2', 'pay_ord_gift', 'ord_gift', 'pcl_2', 300, 'due', now(), null)`.execute(shop.db)
}

test('what was refunded before stands on the lines that were paid, and what is left can still be refunded', async () => {
  await trade()
  expect(await migrate(shop.url)).toContain('0011-refund-lines.sql')

  const lines = await shop.db
    .selectFrom('order_lines')
    .select(['id', 'refunded_quantity', 'refunded_fen', 'returned_quantity'])
    .orderBy('id')
    .execute()
  expect(lines.map((line) => Object.values(line))).toEqual([
    ['orl_back', 3, 900, 2],
    ['orl_gift', 1, 300, 0],
    ['orl_kept', 0, 0, 0],
    ['orl_parcel', 0, 0, 0],
  ])
  const payments = await shop.db.selectFrom('payments').select(['id', 'refunded_fen']).orderBy('id').execute()
  expect(payments.map((payment) => Object.values(payment))).toEqual([
    ['pay_ord_back', 1_000],
    ['pay_ord_gift', 300],
    ['pay_ord_kept', 0],
  ])
  // Stock and ledger are not part of this release's data.
  const ofRefunds = (await brokenRules(shop.db)).filter(({ rule }) =>
    /giver|refunded once|refunds agree|brought/.test(rule),
  )
  expect(ofRefunds).toEqual([])
})
