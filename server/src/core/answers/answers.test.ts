import type { ProductPage } from '@haoli/contract'
import { sql } from 'kysely'
import { hours, seedCatalogue, seeded, type TestApp, testApp, testStart } from '../../../testing'
import { addCoupon } from '../../../testing/orders/trade-fixtures'
import { buildApp } from '../../app'
import { makeDeps } from '../../deps'
import type { Db } from '../../platform/database/db'
import { openDatabase } from '../../platform/database/pool'
import { holdStock, sellStock } from '../stock/stock'

let shop: TestApp
let statements: string[] = []
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
})
afterAll(() => shop.close())

const list = '/v1/products?limit=20'
const itemsOf = async (app = shop.app) => (await app.inject(list)).json<ProductPage>().items

/** The statements that a request sends to the database. */
async function statementsOf(url: string): Promise<number> {
  statements = []
  const counted = openDatabase(shop.url, { onTake: async (connection) => note(connection) })
  const app = await buildApp(makeDeps({ ...shop.deps, db: counted }))
  await app.inject(url)
  statements = []
  await app.inject(url)
  const { length } = statements
  await app.close()
  await counted.destroy()
  return length
}

const noted = new WeakSet<object>()
function note(connection: { query: unknown }): void {
  if (noted.has(connection)) return
  noted.add(connection)
  const send = connection.query as (...args: unknown[]) => unknown
  connection.query = (...args: unknown[]) => {
    statements.push(String(args[0]))
    return send(...args)
  }
}

test.each(['/v1/home', list, `/v1/products?q=${encodeURIComponent('茶')}`, '/v1/categories'])(
  'what nobody has changed is answered with one statement: %s',
  async (url) => expect(await statementsOf(url)).toBe(1),
)

test('who has an answer already is told that it is the same, until the catalogue changes', async () => {
  const { headers } = await shop.app.inject(list)
  const again = { url: list, headers: { 'if-none-match': String(headers.etag) } }
  expect(await shop.app.inject(again)).toMatchObject({ statusCode: 304, body: '' })
  await shop.db.updateTable('products').set({ title: '狮峰龙井 50g' }).where('id', '=', seeded.tea.product).execute()
  const changed = await shop.app.inject(again)
  expect(changed.statusCode).toBe(200)
  expect(changed.body).toContain('狮峰龙井 50g')
})

test('what another process has written is read at once', async () => {
  const db = openDatabase(shop.url)
  const other = await buildApp(makeDeps({ ...shop.deps, db }))
  const stock = (available: number) =>
    sql`update stocks set available = ${available}, supplied = ${available} + held + sold where sku_id = ${seeded.tea.sku}`.execute(
      db,
    )
  const soldOut = async (app = shop.app) => (await itemsOf(app)).find(({ id }) => id === seeded.tea.product)?.soldOut
  expect([await soldOut(), await soldOut(other)]).toEqual([false, false])
  await stock(0)
  expect([await soldOut(), await soldOut(other)]).toEqual([true, true])
  await stock(20)
  expect([await soldOut(), await soldOut(other)]).toEqual([false, false])
  await other.close()
  await db.destroy()
})

test('an order that leaves pieces makes no kept answer void, and lists count its sales within a minute', async () => {
  const { tea } = seeded
  const soldCount = async () => (await itemsOf()).find(({ id }) => id === tea.product)?.soldCount
  const [sold, changes] = [await soldCount(), await changesOf(shop.db)]
  await shop.db.transaction().execute(async (tx) => {
    await holdStock(tx, [{ sku_id: tea.sku, quantity: 1 }])
    await sellStock(tx, [{ sku_id: tea.sku, product_id: tea.product, quantity: 1 }])
  })
  expect(await changesOf(shop.db)).toBe(changes)
  await shop.clock.advance(60)
  expect(await soldCount()).toBe((sold ?? 0) + 1)
})

test('a coupon is shown from the moment at which it begins, and no longer than it lasts', async () => {
  const id = await addCoupon(shop.db, { offFen: 777 })
  const claimFrom = new Date(testStart.getTime() + hours * 1000)
  const claimUntil = new Date(testStart.getTime() + 2 * hours * 1000)
  await shop.db
    .updateTable('coupons')
    .set({ claim_from: claimFrom, claim_until: claimUntil })
    .where('id', '=', id)
    .execute()
  const shown = async () => (await itemsOf()).some(({ couponTag }) => couponTag?.offFen === 777)
  expect(await shown()).toBe(false)
  await shop.clock.advance(hours)
  expect(await shown()).toBe(true)
  await shop.clock.advance(hours)
  expect(await shown()).toBe(false)
})

test('changes of the catalogue do not wait for each other, and all count', async () => {
  const before = await changesOf(shop.db)
  await changeInTwo('update products set position = position where id =')
  expect(await changesOf(shop.db)).toBe(before + 2)
})

test('where all change one row, they wait: what the test above looks for can be found', async () => {
  await sql`create table naive_version (changes bigint not null)`.execute(shop.db)
  await sql`insert into naive_version values (0)`.execute(shop.db)
  await expect(
    changeInTwo('update naive_version set changes = changes + 1 where null::text is distinct from'),
  ).rejects.toThrow('lock timeout')
})

/** Runs a statement for two products in two transactions that are open at the same time. */
async function changeInTwo(statement: string): Promise<void> {
  await shop.db.transaction().execute(async (one) => {
    await sql`${sql.raw(statement)} ${seeded.tea.product}`.execute(one)
    const other = openDatabase(shop.url, { maxConnections: 1 })
    try {
      await sql`set lock_timeout = 200`.execute(other)
      await sql`${sql.raw(statement)} ${seeded.scarf.product}`.execute(other)
    } finally {
      await other.destroy()
    }
  })
}

async function changesOf(db: Db): Promise<number> {
  const { rows } = await sql<{ changes: number }>`select sum(changes) as changes from catalogue_version`.execute(db)
  return rows[0]?.changes ?? 0
}
