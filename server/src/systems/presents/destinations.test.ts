import type { PresentCard, PresentDestination } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { addGoods, codeOf } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend } from '../../../testing/presents/present-fixtures'
import { flatFreight, freightSetting } from '../../core/freight/freight-setting'
import { deliverySetting } from '../../core/pricing/delivery-promise'
import { saveSetting } from '../../core/settings/change-setting'

let shop: TestApp
let giver: Friend
let li: Friend
beforeAll(async () => {
  shop = await testApp()
  giver = await friend(shop, 'phone-giver')
  li = await friend(shop, 'phone-li')
  await serveEverywhereBut()
})
afterAll(() => shop.close())

async function serveEverywhereBut(...notServed: string[]): Promise<void> {
  const templates = flatFreight({ feeFen: 1_000, freeFromFen: null }).templates.map((one) => ({ ...one, notServed }))
  await saveSetting(shop.db, freightSetting, { templates }, { now: shop.clock.now(), by: 'test' })
}
let goods = 0
const give = async () =>
  giver.open({ skuId: await addGoods(shop.db, { id: `to${goods++}`, priceFen: 5_000, stock: 9 }) })
const ask = (who: Friend, token: string, addressId = who.addressId) =>
  who.get<PresentDestination>(`/v1/cards/${token}/destinations/${addressId}`)
const inTaiwan = async (who: Friend) => {
  const { body } = await who.post<{ id: string }>('/v1/addresses', {
    ...{ name: '小李', phone: '13800138000', detail: '和平路 1 号' },
    ...{ province: '台湾省', city: '台北市', county: '中正区' },
  })
  return body.id
}

test('who would accept a present learns before that it does not go to an address, and may choose another', async () => {
  await serveEverywhereBut('台湾省')
  const present = await give()
  const before = await giver.given(present.id)
  const addressId = await inTaiwan(li)
  expect((await ask(li, present.token, addressId)).body).toEqual({ served: false })
  const refused = await li.accept(present.token, { addressId })
  expect(refused).toMatchObject({ status: 409, body: { code: 'place_not_served', param: '/addressId' } })
  // Nothing was taken, and the giver sees what they saw before.
  expect((await li.look(present.token)).body).toMatchObject<Partial<PresentCard>>({ you: 'open', leftCount: 1 })
  expect(await giver.given(present.id)).toEqual(before)
  expect((await ask(li, present.token)).body.served).toBe(true)
  expect((await li.accept(present.token)).status).toBe(201)
})

test('a place that is no longer served when it is accepted is refused; one accepted before is kept', async () => {
  await serveEverywhereBut()
  const [early, late] = [await give(), await give()]
  const { body: parcel } = await li.accept(early.token)
  await serveEverywhereBut('浙江省/杭州市')
  expect(codeOf(await li.accept(late.token))).toBe('place_not_served')
  expect((await li.received(parcel.id)).status).toBe(200)
})

test('only one’s own addresses can be asked about, and only with the card', async () => {
  const present = await give()
  const wu = await friend(shop, 'phone-wu')
  expect(await ask(wu, present.token, li.addressId)).toMatchObject({ status: 404, body: { param: '/addressId' } })
  expect((await ask(wu, 'AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404)
  const answer = await shop.app.inject({ url: `/v1/cards/${present.token}/destinations/${wu.addressId}` })
  expect(answer.statusCode).toBe(401)
})

test('who accepts a present learns before and after when it arrives in their region; the giver does not', async () => {
  const regions = [{ places: ['台湾省'], travelHours: 200 }]
  const value = { ...deliverySetting.initial, regions }
  await saveSetting(shop.db, deliverySetting, value, { now: shop.clock.now(), by: 'test' })
  await serveEverywhereBut()
  const present = await give()
  const addressId = await inTaiwan(li)
  const { promise: near } = (await ask(li, present.token)).body
  const { promise: far } = (await ask(li, present.token, addressId)).body
  expect(Date.parse(far?.arrivesBy ?? '') - Date.parse(near?.arrivesBy ?? '')).toBe((200 - 72) * 3_600_000)
  const { body: accepted } = await li.accept(present.token, { addressId })
  expect(accepted.promise).toEqual(far)
  await shop.clock.advance(60)
  const { body: received } = await li.received(accepted.id)
  expect(received.promise).toEqual({ ...far, now: shop.clock.now().toISOString() })
  expect(JSON.stringify(await giver.given(present.id))).not.toContain(far?.arrivesBy)
})
