import { sql } from 'kysely'
import { moneyTotals, paymentOf, recordRefund } from '../src/core/ledger/money'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'
import { brokenRules } from '../testing/orders/conservation'
import { moneyMoved } from '../testing/orders/money-moved'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0008-ledger.sql')
})
afterAll(() => shop.close())

/** A present of two parcels whose money goes back in parts, an order that is kept, and a second payment of it that went back. */
async function trade(): Promise<void> {
  await sql`insert into customers values ('cus_1', 'openid', '小满', null, now())`.execute(shop.db)
  await sql`insert into orders (id, number, kind, customer_id, state, goods_fen, discount_fen, freight_fen, payable_fen, address, note,
      entrance, created_at, pay_before, close_reason)
    values ('ord_gift', '1', 'present', 'cus_1', 'refunded', 2001, 0, 0, 2001, null, '', 'direct', now(), now(), 'returned'),
      ('ord_kept', '2', 'plain', 'cus_1', 'to_ship', 900, 0, 100, 1000, '{"city":"杭州市"}', '', 'direct', now(), now(), null)`.execute(
    shop.db,
  )
  await sql`insert into payments (id, order_id, state, gateway, amount_fen, created_at)
    values ('pay_gift', 'ord_gift', 'succeeded', 'sandbox', 2001, now()), ('pay_kept', 'ord_kept', 'succeeded', 'sandbox', 1000, now()),
      ('pay_twice', 'ord_kept', 'refunded', 'sandbox', 1000, now())`.execute(shop.db)
  await sql`insert into refunds (id, payment_id, order_id, share, amount_fen, state, created_at, done_at)
    values ('rfd_a', 'pay_gift', 'ord_gift', 'pcl_a', 1001, 'done', now(), now()), ('rfd_b', 'pay_gift', 'ord_gift', 'pcl_b', 1000, 'due', now(), null),
      ('rfd_c', 'pay_twice', 'ord_kept', null, 1000, 'done', now(), now())`.execute(shop.db)
  await sql`insert into money_ledger (payment_id, order_id, kind, amount_fen, refund_id, at)
    values ('pay_gift', 'ord_gift', 'paid', 2001, null, now()), ('pay_kept', 'ord_kept', 'paid', 1000, null, now()),
      ('pay_twice', 'ord_kept', 'paid', 1000, null, now()), ('pay_gift', 'ord_gift', 'refunded', 1001, 'rfd_a', now()),
      ('pay_twice', 'ord_kept', 'refunded', 1000, 'rfd_c', now())`.execute(shop.db)
}

test('money that moved before there was a ledger stands in it, balanced, and what is left can still go back', async () => {
  await trade()
  expect(await migrate(shop.url)).toContain('0008-ledger.sql')

  expect(await moneyMoved(shop.db, 'order', 'ord_gift')).toEqual([
    { kind: 'paid', amount_fen: 2_001 },
    { kind: 'refunded', amount_fen: 1_001 },
  ])
  expect(await moneyTotals(shop.db)).toEqual({ paidFen: 4_001, refundedFen: 2_001, keptFen: 2_000 })
  expect(await paymentOf(shop.db, 'ord_kept')).toEqual({ id: 'pay_kept', orderId: 'ord_kept' })
  const ofLedger = (await brokenRules(shop.db)).filter(({ rule }) => /posting|account|ledger/.test(rule))
  expect(ofLedger).toEqual([])

  const refund = (refundId: string, paymentId: string, amountFen: number) =>
    shop.db.transaction().execute((tx) => recordRefund(tx, { refundId, paymentId, amountFen }, testStart))
  await expect(refund('rfd_b', 'pay_gift', 1_001)).rejects.toThrow(RangeError)
  expect(await refund('rfd_b', 'pay_gift', 1_000)).toBe(true)
  // What was recorded before is not recorded again.
  expect(await refund('rfd_a', 'pay_gift', 0)).toBe(false)
  expect(await moneyTotals(shop.db)).toEqual({ paidFen: 4_001, refundedFen: 3_001, keptFen: 1_000 })
})
