import { sql } from 'kysely'
import { paymentPosting } from '../src/core/ledger/money'
import { postingParts } from '../src/core/ledger/post'
import { makeDeps } from '../src/deps'
import { systemClock } from '../src/platform/clock'
import { migrate } from '../src/platform/database/migrate'
import { sandboxGateways } from '../src/sandbox/gateways/sandbox-gateways'
import { type TestDatabase, testConfig } from '../testing'
import { databaseBefore } from '../testing/database-before'
import { addUnstocked } from '../testing/orders/trade-fixtures'
import { memoryFiles } from '../testing/uploads/memory-files'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0014-payments.sql')
})
afterAll(() => shop.close())

/**
 * Two unpaid orders whose time is over, of which one was paid without a notice; one that was cancelled a moment ago and one two
 * days ago; a refunded order whose refund is due.
 */
async function trade(): Promise<void> {
  await sql`insert into customers values ('cus_1', 'openid', '小满', null, now())`.execute(shop.db)
  await sql`insert into orders (id, number, kind, customer_id, state, goods_fen, discount_fen, freight_fen, payable_fen, address, note,
      entrance, created_at, pay_before)
    select 'ord_' || name, name, 'plain', 'cus_1', state, 1000, 0, 0, 1000, '{}', '', 'direct', now(), now()
    from (values ('unpaid', 'to_pay'), ('silent', 'to_pay'), ('gone', 'cancelled'), ('old', 'cancelled'), ('back', 'refunded'))
      as orders (name, state)`.execute(shop.db)
  const sku = await addUnstocked(shop.db, { id: 'tea', priceFen: 1_000 })
  await sql`insert into stocks (sku_id, supplied, available) values (${sku}, 10, 10)`.execute(shop.db)
  await sql`insert into order_lines (id, order_id, position, sku_id, product_id, title, spec_text, image_url, price_fen, quantity, goods_fen,
      discount_fen, payable_fen)
    select 'orl_' || name, 'ord_' || name, 1, ${sku}, 'prd_tea', '明前龙井', '', '', 1000, 1, 1000, 0, 1000
    from (values ('gone'), ('back')) as orders (name)`.execute(shop.db)
  await sql`insert into payments (id, order_id, state, gateway, amount_fen, refunded_fen, created_at)
    values ('pay_unpaid', 'ord_unpaid', 'pending', 'sandbox', 1000, 0, now()),
      ('pay_silent', 'ord_silent', 'pending', 'sandbox', 1000, 0, now()),
      ('pay_gone', 'ord_gone', 'closed', 'sandbox', 1000, 0, now()),
      ('pay_old', 'ord_old', 'closed', 'sandbox', 1000, 0, now() - interval '2 days'),
      ('pay_back', 'ord_back', 'succeeded', 'sandbox', 1000, 1000, now())`.execute(shop.db)
  await sql`insert into refunds (id, payment_id, order_id, share, amount_fen, state, created_at, done_at)
    values ('rfd_back', 'pay_back', 'ord_back', null, 1000, 'due', now(), null)`.execute(shop.db)
  await sql`insert into due_work (kind, subject_id, due_at)
    values ('pay_refund', 'rfd_back', now()), ('close_order', 'ord_unpaid', now()), ('close_order', 'ord_silent', now())`.execute(
    shop.db,
  )
  const paid = { paymentId: 'pay_back', orderId: 'ord_back', amountFen: 1_000 }
  await sql`with ${postingParts(paymentPosting(paid, new Date()))} select from posted`.execute(shop.db)
}

test('payments that were open in the release before are asked about and closed, and due refunds are paid', async () => {
  await trade()
  expect(await migrate(shop.url)).toContain('0014-payments.sql')
  const followed = await shop.db
    .selectFrom('due_work')
    .select('subject_id')
    .where('kind', '=', 'follow_payment')
    .orderBy('subject_id')
    .execute()
  expect(followed.map((row) => row.subject_id)).toEqual(['pay_gone', 'pay_silent', 'pay_unpaid'])

  const gateways = { ...sandboxGateways(), files: memoryFiles() }
  for (const paid of ['pay_silent', 'pay_gone']) {
    gateways.pay.payments.set(paid, { state: 'paid', amountFen: 1_000, currency: 'CNY' })
  }
  const errors: unknown[] = []
  const { jobs } = makeDeps({
    config: testConfig,
    db: shop.db,
    clock: systemClock,
    gateways,
    onJobError: (error) => errors.push(error),
  })
  await jobs.runDue()
  expect(errors).toEqual([])

  const payments = await shop.db
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'order_id')
    .select(['payments.id', 'payments.state', 'orders.state as order', 'provider_open'])
    .orderBy('payments.id')
    .execute()
  expect(payments.map((row) => Object.values(row))).toEqual([
    ['pay_back', 'refunded', 'refunded', false],
    ['pay_gone', 'refunded', 'cancelled', false],
    ['pay_old', 'closed', 'cancelled', false],
    ['pay_silent', 'succeeded', 'to_ship', false],
    ['pay_unpaid', 'closed', 'cancelled', false],
  ])
  expect([...gateways.pay.refunds.values()].map((refund) => refund.paymentId).sort()).toEqual(['pay_back', 'pay_gone'])
})
