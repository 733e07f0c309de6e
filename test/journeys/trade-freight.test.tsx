import type { FreightTemplate } from '@haoli/contract'
import { flatFreight } from '../../server/src/core/freight/freight-setting'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeEach(async () => {
  shop = await startTrade()
})
afterEach(() => shop.close())

const oneTea = [{ skuId: seeded.tea.sku, quantity: 1, seenPriceFen: seeded.tea.priceFen }]
const far = ['新疆维吾尔自治区']

/** The merchant changes freight, which is ¥10 for an order and free from ¥99. */
async function changeFreight(change: Partial<FreightTemplate>): Promise<void> {
  const templates = flatFreight({ feeFen: 1_000, freeFromFen: 9_900 }).templates.map((one) => ({ ...one, ...change }))
  const url = '/v1/merchant/settings/freight'
  const { latestVersion } = (await shop.app.inject({ url, headers: shop.asMerchant })).json()
  const payload = { value: { templates }, basedOn: latestVersion }
  const answer = await shop.app.inject({ method: 'PUT', url, headers: shop.asMerchant, payload })
  expect(answer.statusCode).toBe(200)
}
const liveFarAway = (addressId: string) =>
  shop.db
    .updateTable('addresses')
    .set({ province: '新疆维吾尔自治区', city: '喀什地区', county: '喀什市', is_default: true })
    .where('id', '=', addressId)
    .execute()

test('a merchant makes a region dearer, and a shopper there sees it at checkout before paying', async () => {
  const { app, by } = await shop.checkOut(oneTea, (shopper) => liveFarAway(shopper.addressId))
  await app.see('提交订单 ¥78.00')
  const rate = { first: 1, firstFen: 2_500, more: 1, moreFen: 0 }
  await changeFreight({ regions: [{ places: far, rate, freeFromFen: null }] })
  await app.tap('提交订单 ¥78.00')
  await app.until(() => expect(app.phone.toasts).toContain('金额有变动，请确认后再提交'))
  expect(await shop.ordersOf(by)).toEqual([])
  await app.tap('提交订单 ¥93.00')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toMatchObject([{ freight_fen: 2_500, payable_fen: 9_300 }])
  await changeFreight({})
  expect(await shop.ordersOf(by)).toMatchObject([{ freight_fen: 2_500 }])
})

test('a place that is not served is said in the cart and at the address, and another address can be chosen', async () => {
  await changeFreight({ notServed: far })
  const { app, by } = await shop.enter('/tabs/cart/index', async (shopper) => {
    await liveFarAway(shopper.addressId)
    await shopper.post('/v1/cart/lines', { skuId: seeded.tea.sku, quantity: 1 })
    await shopper.post('/v1/addresses', {
      ...{ name: '王芳的妈妈', phone: '13800138000', detail: '文三路 2 号' },
      ...{ province: '浙江省', city: '杭州市', county: '西湖区' },
    })
  })
  await app.see('不配送到新疆喀什，结算时可换地址')
  await app.tap('去结算 (1)')
  await app.see('有商品不配送到这个地址，请换一个地址或移除商品')
  await app.see('不配送到这个地址')
  await app.tap(/提交订单/)
  expect(await shop.ordersOf(by)).toEqual([])
  await app.tap(/王芳/)
  await app.tap(/王芳的妈妈/)
  await app.arriveAt('trade/pages/checkout/index')
  await app.notSee('不配送到这个地址')
  await app.tap('提交订单 ¥78.00')
  await app.see('支付成功')
})
