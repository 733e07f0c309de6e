import { Readable } from 'node:stream'
import { type TestApp, testApp } from '../testing'
import { sampleProduct } from '../testing/catalogue/sample-product'
import { gate } from '../testing/jobs/job-fixtures'
import { freshGoods, lineOf, shopper } from '../testing/orders/trade-fixtures'

/** A single connection: a request that asks for a second one while it holds the first waits for itself. */
let shop: TestApp
const goods = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 1 })
})
afterAll(() => shop.close())

const home = () => shop.app.inject('/v1/home')
const moveClock = () => shop.app.inject({ method: 'POST', url: '/v1/sandbox/clock', body: { seconds: 60 } })
const importProducts = (payload: string | Readable) =>
  shop.app.inject({
    method: 'POST',
    url: '/v1/merchant/catalogue/imports',
    headers: { ...shop.asMerchant, 'content-type': 'application/x-ndjson' },
    payload,
  })

test('goods are bought and paid, products imported and the clock moved, all at once', async () => {
  const sku = await goods(5_000, 10)
  const buy = async (name: string) => {
    const buyer = await shopper(shop, name)
    const { body } = await buyer.order(lineOf(sku))
    return (await buyer.payInFull(body.id)).state
  }
  const others = [home, moveClock, () => importProducts(JSON.stringify(sampleProduct(7)))]
  const [states, answers] = await Promise.all([
    Promise.all(['a', 'b', 'c'].map((name) => buy(`phone-${name}`))),
    Promise.all(others.flatMap((ask) => [ask(), ask(), ask()])),
  ])
  expect(states).toEqual(['to_ship', 'to_ship', 'to_ship'])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(9).fill(200))
})

test('an import whose body is still on its way holds no connection', async () => {
  const [begun, released] = [gate(), gate()]
  async function* body() {
    yield `${JSON.stringify(sampleProduct(8))}\n`
    begun.open()
    await released.opened
    yield JSON.stringify(sampleProduct(9))
  }
  const imported = importProducts(Readable.from(body()))
  await begun.opened
  expect((await home()).statusCode).toBe(200)
  released.open()
  expect((await imported).json()).toMatchObject({ created: 2 })
})
