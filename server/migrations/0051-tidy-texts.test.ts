import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import { testApp } from '../testing'
import { databaseBefore } from '../testing/database-before'
import { freshGoods, lineOf, shopper } from '../testing/orders/trade-fixtures'

test('a shop with rows has its texts to tidy, once; a new one has nothing to do', async () => {
  const shop = await databaseBefore('0051-tidy-texts.sql')
  await sql`insert into customers (id, openid, nickname, created_at) values ('cus_1', 'openid', ' 小满 ', now())`.execute(
    shop.db,
  )
  expect(await migrate(shop.url)).toContain('0051-tidy-texts.sql')
  const work = await shop.db.selectFrom('due_work').select(['kind', 'subject_id']).execute()
  expect(work).toEqual([{ kind: 'tidy_customers', subject_id: '' }])
  await shop.close()
})

test('stored texts become what their schemas would make of them, and stay so', async () => {
  const shop = await testApp()
  const wang = await shopper(shop, 'phone-wang')
  const { body: order } = await wang.order(lineOf(await freshGoods(() => shop)(5_000, 5)))
  const store = async () => {
    await sql`update customers set nickname = ${'\u200b 小\u202e满  '}`.execute(shop.db)
    await sql`update addresses set name = ${'　王小明 '}, detail = ${'文三路４７８号\n２楼\u0007'}, county = ${'\u200b'}`.execute(
      shop.db,
    )
    await sql`update orders set note = ${' 请  包好\r\n\r\n\r\n\r\n谢谢\u2066 '}`.execute(shop.db)
    await sql`insert into shipments (id, order_id, company, waybill_number, shipped_at)
      values ('shp_1', ${order.id}, ${'ＳＦ 速运 '}, ${' sf１２３４567890 \n'}, now())`.execute(shop.db)
  }
  await store()
  const tidy = async () => {
    for (const kind of ['customers', 'addresses', 'orders', 'shipments']) {
      await shop.deps.jobs.schedule(shop.db as never, `tidy_${kind}`, '', shop.clock.now())
    }
    await shop.deps.jobs.runDue()
  }
  const stored = async () => {
    const { rows } = await sql`
      select nickname, a.name, a.detail, a.county, o.note, s.company, s.waybill_number
      from customers c join addresses a on a.customer_id = c.id join orders o on o.customer_id = c.id
      join shipments s on s.order_id = o.id`.execute(shop.db)
    return rows
  }
  const right = {
    nickname: '小满',
    name: '王小明',
    detail: '文三路478号 2楼',
    county: '\u200b',
    note: '请 包好\n\n谢谢',
    company: 'SF 速运',
    waybill_number: 'SF1234567890',
  }
  await tidy()
  expect(await stored()).toEqual([right])
  await tidy()
  expect(await stored()).toEqual([right])
  await shop.close()
})

test('a large table is tidied step by step', async () => {
  const shop = await testApp()
  await sql`insert into customers (id, openid, nickname, created_at)
    select 'cus_tidy' || n, 'openid' || n, ' 小满 ', now() from generate_series(1, 1201) n`.execute(shop.db)
  await shop.deps.jobs.schedule(shop.db as never, 'tidy_customers', '', shop.clock.now())
  await shop.deps.jobs.runDue()
  const { rows } = await sql`select nickname, count(*) from customers group by 1`.execute(shop.db)
  expect(rows).toEqual([{ nickname: '小满', count: 1201 }])
  await shop.close()
})
