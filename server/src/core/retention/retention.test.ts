import { sql } from 'kysely'
import { days, type TestApp, testApp } from '../../../testing'
import { addGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { chinaDayOf } from '../../platform/china-days'
import { dayMs } from '../../platform/durations'
import { nobody } from '../actors/actor'
import { forgetEvents } from '../events/forget-events'
import { rowsPerStep } from './forget-old'

let shop: TestApp
let li: Shopper
beforeAll(async () => {
  shop = await testApp()
  li = await shopper(shop, 'phone-li')
  // Plans the first night.
  await shop.deps.jobs.runDue()
})
beforeEach(async () => {
  await sql`truncate visits, messages, search_words, client_events cascade`.execute(shop.db)
})
afterAll(() => shop.close())

const many = 2 * rowsPerStep + 1
const daysAgo = (count: number) => new Date(shop.clock.now().getTime() - count * dayMs)

/** So many rows of each kind that are that old. */
async function age(ago: number, count: number): Promise<void> {
  const at = daysAgo(ago)
  const name = `old-${ago}`
  await sql`insert into visits (id, scene, entrance, path, created_at)
    select 'vst_' || ${name} || n, 1001, 'direct', '', ${at} from generate_series(1, ${count}::int) n`.execute(shop.db)
  await sql`insert into client_events (id, kind, at, received_at, entrance, marks, product_id, properties)
    select 'evt_' || ${name} || n, 'began_to_pay', ${at}, ${at}, 'direct', '{}', null, '{}'
    from generate_series(1, ${count}::int) n`.execute(shop.db)
  await sql`insert into search_words (word, searches, searched_at)
    select ${name} || n, 1, ${at} from generate_series(1, ${count}::int) n`.execute(shop.db)
  await sql`insert into messages (id, kind, customer_id, subject_kind, subject_id, title, text, page, state, created_at)
    select 'msg_' || ${name} || n, 'order_shipped', ${li.id}, 'order', '', '', '', '', 'refused', ${at}
    from generate_series(1, ${count}::int) n`.execute(shop.db)
}

async function kept(): Promise<number[]> {
  const counts: number[] = []
  for (const table of ['visits', 'client_events', 'search_words', 'messages'] as const) {
    const { count } = await shop.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    counts.push(count)
  }
  return counts
}

async function night(): Promise<void> {
  await shop.clock.advance(days)
  await shop.deps.jobs.runDue()
}

test('at night all that is too old goes, in steps, and the rest stays', async () => {
  await age(180, many)
  await age(60, 3)
  await night()
  expect(await kept()).toEqual([3, 3, 3, 3])
})

test('the shop decides how long', async () => {
  await age(60, 3)
  await shop.db
    .insertInto('settings')
    .values({
      key: 'retention',
      version: 1,
      value: JSON.stringify({ visitDays: 7, eventDays: 59, searchWordDays: 3_650, noticeDays: 59 }),
      effective_from: shop.clock.now(),
      changed_at: shop.clock.now(),
      changed_by: 'the owner',
      withdrawn_at: null,
    })
    .execute()
  await night()
  expect(await kept()).toEqual([0, 0, 3, 0])
  await shop.db.deleteFrom('settings').where('key', '=', 'retention').execute()
})

test('a visit that an order names is kept with it', async () => {
  const sku = await addGoods(shop.db, { id: 'kept', priceFen: 100, stock: 9 })
  const { body: visit } = await li.post<{ id: string }>('/v1/visits', { scene: 1007, path: 'tabs/home/index' })
  await li.post('/v1/visits', { scene: 1007, path: 'tabs/home/index' })
  const { body: order } = await li.order(lineOf(sku), { visitId: visit.id })
  await shop.clock.advance(400 * days)
  await night()
  const left = await shop.db.selectFrom('visits').select('id').execute()
  expect(left).toEqual([{ id: visit.id }])
  const { visit_id } = await shop.db
    .selectFrom('orders')
    .select('visit_id')
    .where('id', '=', order.id)
    .executeTakeFirstOrThrow()
  expect(visit_id).toBe(visit.id)
})

test('what was told a day late, before nothing ran for long, is counted before it goes', async () => {
  await night()
  const now = shop.clock.now()
  const at = daysAgo(1)
  await sql`insert into client_events (id, kind, at, received_at, entrance, marks, product_id, properties)
    values ('evt_late', 'began_to_pay', ${at}, ${now}, 'direct', '{}', null, '{}')`.execute(shop.db)
  await shop.clock.advance(400 * days)
  // Of all that fell due meanwhile, this comes first.
  await shop.db.transaction().execute((tx) => forgetEvents(tx, 'late', shop.deps.newContext(nobody)))
  expect((await kept())[1]).toBe(1)
  await shop.deps.jobs.runDue()
  await night()
  expect((await kept())[1]).toBe(0)
  const counted = await shop.db
    .selectFrom('figures')
    .select('value')
    .where('figure', '=', 'eventsBeganToPay')
    .where('day', '=', chinaDayOf(at))
    .where('subject', '=', 'shop')
    .execute()
  expect(counted).toEqual([{ value: 1 }])
})
