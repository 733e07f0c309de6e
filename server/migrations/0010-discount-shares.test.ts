import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import type { TestDatabase } from '../testing'
import { databaseBefore } from '../testing/database-before'
import { brokenRules } from '../testing/orders/conservation'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0010-discount-shares.sql')
})
afterAll(() => shop.close())

const sharesOf = async (...ids: string[]) => {
  const rows = await shop.db
    .selectFrom('discount_shares')
    .select(['subject_id', 'funder', 'fen'])
    .where('subject_id', 'in', ids)
    .orderBy('subject_id')
    .orderBy('funder')
    .execute()
  return rows.map(({ subject_id, funder, fen }) => `${subject_id} ${funder} ${fen}`)
}

/**
 * A plain order with a coupon for goods (¥20 off product a) and then one of 10 % for the shop, an order with only the
 * latter, and a present of three parcels with both, one of which was accepted.
 */
async function trade(): Promise<void> {
  await sql`insert into customers values ('cus_1', 'openid', '小满', null, now()), ('cus_2', 'openid2', '小林', null, now())`.execute(
    shop.db,
  )
  await sql`insert into coupons (id, name, kind, off_fen, percent_off, scope, scope_ids, total, per_customer, claim_from, claim_until, valid_days)
    values ('cpn_goods', '', 'amount_off', 2000, 0, 'products', '["prd_a"]', 9, 9, now(), now(), 1),
      ('cpn_shop', '', 'percent_off', 0, 10, 'shop', '[]', 9, 9, now(), now(), 1)`.execute(shop.db)
  await sql`insert into orders (id, number, kind, customer_id, state, goods_fen, discount_fen, freight_fen, payable_fen, address, note,
      entrance, created_at, pay_before)
    values ('ord_both', '1', 'plain', 'cus_1', 'to_pay', 20000, 3800, 0, 16200, '{}', '', 'direct', now(), now()),
      ('ord_shop', '2', 'plain', 'cus_1', 'to_pay', 1000, 100, 0, 900, '{}', '', 'direct', now(), now()),
      ('ord_gift', '3', 'present', 'cus_1', 'to_claim', 9999, 2799, 0, 7200, null, '', 'direct', now(), now()),
      ('ord_parcel', '4', 'parcel', 'cus_2', 'to_ship', 3333, 933, 0, 2400, '{}', '', 'direct', now(), now())`.execute(
    shop.db,
  )
  await sql`insert into order_lines (id, order_id, position, product_id, sku_id, title, spec_text, price_fen, quantity, goods_fen, discount_fen, payable_fen)
    values ('orl_a', 'ord_both', 0, 'prd_a', 'sku_a', '', '', 10000, 1, 10000, 2800, 7200),
      ('orl_b', 'ord_both', 1, 'prd_b', 'sku_b', '', '', 5000, 2, 10000, 1000, 9000),
      ('orl_c', 'ord_shop', 0, 'prd_a', 'sku_a', '', '', 1000, 1, 1000, 100, 900),
      ('orl_gift', 'ord_gift', 0, 'prd_a', 'sku_a', '', '', 3333, 3, 9999, 2799, 7200),
      ('orl_parcel', 'ord_parcel', 0, 'prd_a', 'sku_a', '', '', 3333, 1, 3333, 933, 2400)`.execute(shop.db)
  await sql`insert into held_coupons (id, coupon_id, customer_id, ordinal, state, order_id, valid_from, valid_until, claimed_at)
    select 'hcp_' || n, coupon, 'cus_1', n, 'used', of, now(), now(), now()
    from (values (1, 'cpn_goods', 'ord_both'), (2, 'cpn_shop', 'ord_both'), (3, 'cpn_shop', 'ord_shop'),
      (4, 'cpn_goods', 'ord_gift'), (5, 'cpn_shop', 'ord_gift')) held(n, coupon, of)`.execute(shop.db)
  await sql`insert into presents (id, order_id, giver_id, product_id, sku_id, send_to, parcel_count, occasion, note, state, created_at, opened_at, expires_at)
    values ('prs_1', 'ord_gift', 'cus_1', 'prd_a', 'sku_a', 'group', 3, 'none', '', 'open', now(), now(), now())`.execute(
    shop.db,
  )
  await sql`insert into parcels (id, present_id, ordinal, sku_id, state, amount_fen, discount_fen, recipient_id, order_id, answered_at)
    values ('pcl_1', 'prs_1', 1, 'sku_a', 'claimed', 2400, 933, 'cus_2', 'ord_parcel', now()),
      ('pcl_2', 'prs_1', 2, 'sku_a', 'waiting', 2400, 933, null, null, null),
      ('pcl_3', 'prs_1', 3, 'sku_a', 'waiting', 2400, 933, null, null, null)`.execute(shop.db)
}

test('the discounts of existing orders are shared out among their coupons, by line and by parcel, to the fen', async () => {
  await trade()
  expect(await migrate(shop.url)).toContain('0010-discount-shares.sql')

  expect(await sharesOf('orl_a', 'orl_b', 'orl_c')).toEqual([
    'orl_a product_coupon 2000',
    'orl_a shop_coupon 800',
    'orl_b shop_coupon 1000',
    'orl_c shop_coupon 100',
  ])
  expect(await sharesOf('orl_gift', 'pcl_1', 'pcl_2', 'pcl_3', 'orl_parcel')).toEqual([
    'orl_gift product_coupon 2000',
    'orl_gift shop_coupon 799',
    'orl_parcel product_coupon 667',
    'orl_parcel shop_coupon 266',
    'pcl_1 product_coupon 667',
    'pcl_1 shop_coupon 266',
    'pcl_2 product_coupon 667',
    'pcl_2 shop_coupon 266',
    'pcl_3 product_coupon 666',
    'pcl_3 shop_coupon 267',
  ])
  expect((await brokenRules(shop.db)).filter(({ rule }) => /discount/.test(rule))).toEqual([])
})
