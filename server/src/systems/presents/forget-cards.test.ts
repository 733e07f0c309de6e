import { days, type TestApp, testApp } from '../../../testing'
import { addGoods } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend } from '../../../testing/presents/present-fixtures'
import { presentSetting } from './present-setting'

let shop: TestApp
let giver: Friend
let li: Friend
beforeAll(async () => {
  shop = await testApp()
  giver = await friend(shop, 'phone-giver')
  li = await friend(shop, 'phone-li')
})
afterAll(() => shop.close())

/** As a visitor. */
const look = async (token: string) => (await shop.app.inject({ url: `/v1/cards/${token}` })).statusCode
const rememberedOf = (presentId: string) =>
  shop.db.selectFrom('present_cards').select('present_id').where('present_id', '=', presentId).execute()

test('a card is forgotten in the night after it stopped answering, not before', async () => {
  const skuId = await addGoods(shop.db, { id: 'forgotten', priceFen: 9_900, stock: 9 })
  const ended = await giver.open({ skuId })
  await li.accept(ended.token)
  await shop.deps.jobs.runDue()
  await shop.clock.advance((presentSetting.initial.cardRetentionDays - 1) * days)
  await shop.deps.jobs.runDue()
  const late = await giver.open({ skuId })
  expect(await look(ended.token)).toBe(200)
  await shop.clock.advance(1 * days)
  expect(await look(ended.token)).toBe(404)
  expect(await rememberedOf(ended.id)).toHaveLength(1)
  await shop.clock.advance(1 * days)
  await shop.deps.jobs.runDue()
  expect(await rememberedOf(ended.id)).toEqual([])
  expect(await rememberedOf(late.id)).toHaveLength(1)
})
