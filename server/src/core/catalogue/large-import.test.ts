import { load } from '../../../../test/histories'
import { type TestDatabase, testDatabase, testStart } from '../../../testing'
import { sampleProduct } from '../../../testing/catalogue/sample-product'
import { importCatalogue } from './import-catalogue'

const count = load(2_000)
let shop: TestDatabase
beforeAll(async () => {
  shop = await testDatabase()
})
afterAll(() => shop.close())

test(`${count} products are imported as they are read, one batch at a time`, async () => {
  let given = 0
  let imported = 0
  let furthestAhead = 0
  async function* file() {
    for (given = 1; given <= count; given += 1) {
      yield `${JSON.stringify(sampleProduct(given, { desc_info: { desc: '豆香。'.repeat(200) } }))}\n`
      furthestAhead = Math.max(furthestAhead, given - imported)
    }
  }
  const startedAt = performance.now()
  const done = await importCatalogue(
    shop.db,
    { products: file },
    { now: testStart, onProgress: (rows) => (imported = rows) },
  )
  const seconds = (performance.now() - startedAt) / 1000
  process.stdout.write(
    `imported ${count} products in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second\n`,
  )

  expect(done).toMatchObject({ products: count, created: count, skus: 2 * count })
  // The file is never read further than the next progress report, so memory does not grow with the file.
  expect(furthestAhead).toBeLessThanOrEqual(501)
  const { rows } = await shop.db
    .selectFrom('stocks')
    .select((eb) => eb.fn.sum('available').as('rows'))
    .executeTakeFirstOrThrow()
  expect(rows).toBe(2 * count * 20)
}, 120_000)
