import { sql } from 'kysely'
import { readSetting } from '../src/core/settings/read-setting'
import { migrate } from '../src/platform/database/migrate'
import { afterSaleSetting } from '../src/systems/after-sales/after-sale-setting'
import { testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

test('applications of the release before become after-sales of their line, and what a shop decided stays', async () => {
  const shop = await databaseBefore('0045-after-sales.sql')
  await sql`insert into settings (key, version, value, effective_from, changed_at, changed_by)
    values ('afterSales', 1, '{"graceDays": 5}', ${testStart}, ${testStart}, 'cus_1')`.execute(shop.db)
  await sql`insert into customers (id, openid, nickname, created_at) values ('cus_1', 'openid', '小满', now())`.execute(
    shop.db,
  )
  await sql`insert into orders (id, number, kind, customer_id, state, goods_fen, discount_fen, freight_fen, payable_fen, address, note,
      entrance, created_at, pay_before)
    values ('ord_1', '1', 'parcel', 'cus_1', 'to_ship', 300, 0, 0, 300, '{}', '', 'direct', now(), now())`.execute(
    shop.db,
  )
  await sql`insert into order_lines (id, order_id, position, product_id, sku_id, title, spec_text, price_fen, quantity, goods_fen,
      discount_fen, payable_fen)
    values ('orl_1', 'ord_1', 0, 'prd_1', 'sku_1', '茶', '', 300, 1, 300, 0, 300)`.execute(shop.db)
  // Six that were withdrawn, one refused, and one that waits: of a line the last five are kept.
  for (let number = 0; number < 6; number += 1) {
    await sql`insert into after_sales (id, order_id, reason, words, state, applied_at, ended_at)
      values (${`aft_${number}`}, 'ord_1', 'unwanted', '', 'withdrawn', ${testStart}::timestamptz + ${number} * interval '1 hour', now())`.execute(
      shop.db,
    )
  }
  await sql`insert into after_sales (id, order_id, reason, words, state, answer, applied_at, ended_at)
    values ('aft_no', 'ord_1', 'damaged', '碎了', 'refused', '已打包', ${testStart}::timestamptz + interval '7 hours', now())`.execute(
    shop.db,
  )
  await sql`insert into after_sales (id, order_id, reason, words, state, applied_at, ended_at)
    values ('aft_open', 'ord_1', 'not_arrived', '没到', 'applied', ${testStart}::timestamptz + interval '8 hours', null)`.execute(
    shop.db,
  )
  expect(await migrate(shop.url)).toContain('0045-after-sales.sql')

  expect(await readSetting(shop.db, afterSaleSetting, testStart)).toEqual({ ...afterSaleSetting.initial, graceDays: 5 })
  const cases = await shop.db.selectFrom('after_sales').selectAll().orderBy('applied_at').execute()
  expect(cases).toHaveLength(8)
  expect(cases.slice(-2)).toMatchObject([
    { id: 'aft_no', state: 'merchant_reject_refund', reason: 'quality_issue', open: false },
    {
      id: 'aft_open',
      state: 'merchant_processing',
      reason: 'not_delivered_too_long',
      open: true,
      customer_id: 'cus_1',
    },
  ])
  const lines = await shop.db.selectFrom('after_sale_lines').selectAll().orderBy('application').execute()
  expect(lines.map(({ after_sale_id, application, open }) => [after_sale_id, application, open])).toEqual([
    ['aft_3', 1, false],
    ['aft_4', 2, false],
    ['aft_5', 3, false],
    ['aft_no', 4, false],
    ['aft_open', 5, true],
  ])
  const said = await shop.db
    .selectFrom('after_sale_events')
    .select(['step', 'words'])
    .where('after_sale_id', '=', 'aft_no')
    .orderBy('position')
    .execute()
  expect(said).toEqual([
    { step: 'apply', words: '碎了' },
    { step: 'reject_refund', words: '已打包' },
  ])
  const due = await shop.db.selectFrom('due_work').select('subject_id').where('kind', '=', 'after_sale_due').execute()
  expect(due).toEqual([{ subject_id: 'aft_open' }])
  await shop.close()
})
