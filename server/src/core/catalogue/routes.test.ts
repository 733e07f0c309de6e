import { Readable } from 'node:stream'
import { type TestApp, testApp } from '../../../testing'
import { sampleCategories, sampleProduct } from '../../../testing/catalogue/sample-product'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const post = (path: string, type: string, payload: string | Readable, headers = shop.asMerchant) =>
  shop.app.inject({
    method: 'POST',
    url: `/v1/merchant/catalogue/${path}`,
    headers: { ...headers, 'content-type': type },
    payload,
  })

test('a merchant imports categories, then products, and a shopper finds them', async () => {
  const categories = await post('categories', 'application/json', JSON.stringify(sampleCategories))
  expect([categories.statusCode, categories.json()]).toMatchObject([200, { categories: 2 }])
  const lines = [7, 8].map((id) => JSON.stringify(sampleProduct(id))).join('\n')
  const products = await post('imports', 'application/x-ndjson', Readable.from([lines]))
  expect([products.statusCode, products.json()]).toMatchObject([200, { products: 2, created: 2, skus: 4 }])
  const page = await shop.app.inject({ url: '/v1/products?q=longjing' })
  expect(page.json().items.map((card: { id: string }) => card.id)).toEqual(['prd_7', 'prd_8'])
})

test('a file above the usual body limit is accepted', async () => {
  const products = Array.from({ length: 300 }, (_, index) =>
    sampleProduct(1000 + index, { desc_info: { desc: '香'.repeat(2000) } }),
  )
  const body = JSON.stringify(products)
  expect(body.length).toBeGreaterThan(256 * 1024)
  expect((await post('imports', 'application/json', body)).json()).toMatchObject({ created: 300 })
})

test('an answer of product/get over many lines is imported', async () => {
  const answer = { errcode: 0, errmsg: 'ok', product: sampleProduct(77) }
  expect((await post('imports', 'application/json', JSON.stringify(answer, null, 2))).json()).toMatchObject({
    created: 1,
  })
})

test('bad rows are answered with their paths', async () => {
  const body = JSON.stringify([sampleProduct(7), sampleProduct(9, { title: '' })])
  expect((await post('imports', 'application/json', body)).json()).toMatchObject({
    products: 1,
    skipped: 1,
    faults: [{ file: 'products', row: 2, path: '/title', reason: 'empty' }],
  })
  const answer = await post('imports?allOrNothing=true', 'application/json', body)
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({
    code: 'catalogue_invalid',
    rows: [{ row: 2, path: '/title', code: 'empty', params: {}, reason: 'empty' }],
  })
})

test('only the merchant may import', async () => {
  const stranger = await shop.loginAs('phone-a')
  expect((await post('imports', 'application/json', '[]', stranger)).statusCode).toBeGreaterThanOrEqual(401)
  expect((await post('imports', 'application/json', '[]', {})).statusCode).toBe(401)
})

test('other content types are refused', async () => {
  expect((await post('imports', 'text/csv', 'id,title')).json()).toMatchObject({ code: 'unsupported_media_type' })
})
