import type { Recommender } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { lineOf } from '../../../testing/orders/trade-fixtures'
import { friend } from '../../../testing/presents/present-fixtures'
import { goodsWithPlan, moveTo, stranger } from '../../../testing/promoters/held-fixtures'
import { openLink, promoter, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'

// WeChat names one person by the same unionid in all apps of a merchant (wechat.md 2.1), and by an openid in each.

let shop: TestApp
let chen: TestPromoter
beforeAll(async () => {
  shop = await testApp()
  chen = await promoter(shop, 'phone-chen')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

const twinOf = async (name: string) => {
  const twin = await friend(shop, `${name}.2`)
  await moveTo(shop, twin, { phone: '13600000000', detail: '别处 1 号' })
  return twin
}

test('a promoter is not locked by their own link, also with another account of theirs', async () => {
  const { productId } = await goodsWithPlan(shop)
  const twin = await twinOf('phone-chen')
  await openLink(twin, await chen.link(productId))
  expect((await twin.get<Recommender>('/v1/me/recommender')).body.recommender).toBeNull()
})

test('what a promoter buys earns nothing with whichever account, also under a lock from before', async () => {
  const { skuId, productId } = await goodsWithPlan(shop)
  const buyer = await twinOf('phone-zhou')
  await openLink(buyer, await chen.link(productId))
  await promoter(shop, 'phone-zhou')
  await buyer.payInFull((await buyer.order(lineOf(skuId))).body.id)
  expect((await chen.lines()).filter((one) => one.productId === productId)).toEqual([])
})

test('a parcel that a promoter takes with another account earns nothing for them', async () => {
  const { skuId, productId } = await goodsWithPlan(shop)
  const giver = await stranger(shop)
  await openLink(giver, await chen.link(productId))
  const present = await giver.open({ skuId, parcels: 2 })
  await (await twinOf('phone-chen')).accept(present.token)
  expect((await chen.lines()).filter((one) => one.productId === productId)).toEqual([])
  await (await stranger(shop)).accept(present.token)
  expect((await chen.lines()).filter((one) => one.productId === productId)).toHaveLength(1)
})

test('an account from before WeChat told the person gets it with its next login', async () => {
  await friend(shop, 'phone-old')
  const old = () => shop.db.selectFrom('customers').select(['id', 'unionid']).orderBy('created_at', 'desc')
  await shop.db.updateTable('customers').set({ unionid: null }).execute()
  await friend(shop, 'phone-old')
  expect((await old().where('unionid', 'is not', null).execute()).length).toBe(1)
})
