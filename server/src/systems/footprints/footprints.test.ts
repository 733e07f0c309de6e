import { type TestApp, testApp, testStart } from '../../../testing'
import { jsonFile, sampleProduct } from '../../../testing/catalogue/sample-product'
import { importCatalogue } from '../../core/catalogue/import-catalogue'
import { addFootprint, keptFootprints } from './footprints'

let shop: TestApp
const products = Array.from({ length: keptFootprints + 5 }, (_, index) => sampleProduct(index + 1))
beforeAll(async () => {
  shop = await testApp()
  await importCatalogue(shop.db, { products: jsonFile(products) }, { now: testStart })
})
afterAll(() => shop.close())

type Headers = Record<string, string>
const url = '/v1/me/footprints'
const see = (productId: string, headers: Headers) =>
  shop.app.inject({ method: 'POST', url, headers, body: { productId } })
const seen = async (headers: Headers) =>
  (await shop.app.inject({ url: `${url}?limit=50`, headers }))
    .json()
    .items.map((item: { productId: string }) => item.productId)

test('what was looked at last comes first, each product once', async () => {
  const headers = await shop.loginAs('phone-a')
  for (const id of ['prd_1', 'prd_2', 'prd_1']) {
    expect((await see(id, headers)).statusCode).toBe(204)
    await shop.clock.advance(60)
  }
  expect(await seen(headers)).toEqual(['prd_1', 'prd_2'])
  expect(await seen(await shop.loginAs('phone-b'))).toEqual([])
})

test('one can be forgotten, or all', async () => {
  const headers = await shop.loginAs('phone-c')
  for (const id of ['prd_1', 'prd_2', 'prd_3']) await see(id, headers)
  await shop.app.inject({ method: 'DELETE', url: `${url}/prd_2`, headers })
  expect((await seen(headers)).sort()).toEqual(['prd_1', 'prd_3'])
  await shop.app.inject({ method: 'DELETE', url, headers })
  expect(await seen(headers)).toEqual([])
})

test('only the newest are kept', async () => {
  const headers = await shop.loginAs('phone-d')
  const { id } = (await shop.app.inject({ url: '/v1/me', headers })).json()
  for (const [index, product] of products.entries()) {
    await addFootprint(shop.db, id, `prd_${product.product_id}`, new Date(testStart.getTime() + index * 1000))
  }
  const { rows } = await shop.db
    .selectFrom('footprints')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('customer_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(rows).toBe(keptFootprints)
  expect((await seen(headers))[0]).toBe(`prd_${products.length}`)
})

test('a product that does not exist leaves no footprint', async () => {
  expect((await see('prd_999999', await shop.loginAs('phone-e'))).statusCode).toBe(404)
  expect((await see('nonsense', await shop.loginAs('phone-e'))).statusCode).toBe(400)
})
