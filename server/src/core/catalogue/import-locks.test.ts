import { sql } from 'kysely'
import { type TestDatabase, testDatabase, testStart } from '../../../testing'
import { jsonFile, sampleProduct, sampleSku } from '../../../testing/catalogue/sample-product'
import { lockWaits } from '../../../testing/lock-waits'
import { importCatalogue } from './import-catalogue'

let shop: TestDatabase
beforeEach(async () => {
  shop = await testDatabase()
  await importCatalogue(shop.db, { products: jsonFile([sampleProduct(7), sampleProduct(5)]) }, { now: testStart })
})
afterEach(() => shop.close())

const sell = (sku: string) => sql`update stocks set available = available - 1, sold = sold + 1 where sku_id = ${sku}`
const countSale = (product: string) => sql`update products set sold_count = sold_count + 1 where id = ${product}`

/** Both products change, and the stock of both; 7 stands before 5 in the file. */
const importBoth = () => {
  const changed = (id: number) =>
    sampleProduct(id, { title: `碧螺春 ${id} 号`, skus: [sampleSku(`${id}01`, '50g', { stock_num: 50 })] })
  return importCatalogue(shop.db, { products: jsonFile([changed(7), changed(5)]) }, { now: testStart })
}
/** What an import would do that writes products first, and in the order of its file. */
const writeProductsFirst = () =>
  shop.db.transaction().execute(async (tx) => {
    for (const id of ['7', '5']) await sql`update products set title = '碧螺春' where id = ${`prd_${id}`}`.execute(tx)
    for (const id of ['5', '7'])
      await sql`update stocks set available = available + 30, supplied = supplied + 30 where sku_id = ${`sku_${id}01`}`.execute(
        tx,
      )
  })

/** A payment takes its first lock, `other` runs into it, and the payment goes on: it is what PostgreSQL ends in a deadlock. */
function payWhile(first: ReturnType<typeof sql>, then: ReturnType<typeof sql>[], other: () => Promise<unknown>) {
  let running: Promise<unknown> = Promise.resolve()
  const payment = shop.db.transaction().execute(async (tx) => {
    await sql`set local deadlock_timeout = '10ms'`.execute(tx)
    await first.execute(tx)
    running = other()
    while ((await lockWaits(shop.db)) === 0);
    for (const step of then) await step.execute(tx)
  })
  return payment.finally(() => running)
}

const cases: [string, ReturnType<typeof sql>, ReturnType<typeof sql>[]][] = [
  ['a stock', sell('sku_701'), [countSale('prd_7')]],
  ['the first of two products', countSale('prd_5'), [countSale('prd_7')]],
]

test.each(cases)(
  'an import that waits for %s of a payment holds nothing that the payment needs',
  async (_, first, then) => {
    await payWhile(first, then, importBoth)
    const { rows } = await sql`select title, sold_count from products order by id`.execute(shop.db)
    expect(rows).toEqual([
      { title: '碧螺春 5 号', sold_count: first === cases[1]?.[1] ? 1 : 0 },
      { title: '碧螺春 7 号', sold_count: 1 },
    ])
  },
)

test.each(cases)('one that writes products first does, so the test above can fail: %s', async (_, first, then) => {
  await expect(payWhile(first, then, writeProductsFirst)).rejects.toMatchObject({ code: '40P01' })
})
