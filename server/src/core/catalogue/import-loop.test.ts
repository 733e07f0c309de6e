import { type TestApp, testApp } from '../../../testing'
import { sampleProduct } from '../../../testing/catalogue/sample-product'
import { watchLoop } from '../../../testing/watch-loop'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const attribute = (key: number) => ({
  attr_key: `特点 ${key}`,
  attr_value: '当年采摘的明前西湖龙井，手工炒制，豆香清雅',
})
const long = { attrs: Array.from({ length: 30 }, (_, key) => attribute(key)) }
const file = Array.from({ length: 300 }, (_, row) => JSON.stringify(sampleProduct(row + 1, long))).join('\n')

test.each(['previews', 'imports'])(
  '%s of many goods with long texts leave the loop to other requests',
  async (kind) => {
    // One row takes some milliseconds, a batch of them without a pause takes a second.
    const loop = await watchLoop(shop.app, 150)
    const answer = await shop.app.inject({
      method: 'POST',
      url: `/v1/merchant/catalogue/${kind}`,
      headers: { ...shop.asMerchant, 'content-type': 'application/x-ndjson' },
      payload: file,
    })
    expect(answer.statusCode).toBeLessThan(300)
    expect(loop.close()).toEqual([])
  },
)
