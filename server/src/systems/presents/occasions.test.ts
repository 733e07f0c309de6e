import type { MerchantOrder, OfferedOccasion, PageOf, Problem } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { addGoods, call } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend } from '../../../testing/presents/present-fixtures'

let shop: TestApp
let giver: Friend
let skuId: string
beforeAll(async () => {
  shop = await testApp()
  giver = await friend(shop, 'phone-giver')
  skuId = await addGoods(shop.db, { id: 'tea', priceFen: 6_800, stock: 50 })
})
afterAll(() => shop.close())

const plain = { code: 'just_so', art: 'none', title: { zh: '心意', en: 'Just because' }, notes: [], season: null }
const wedding = {
  ...plain,
  code: 'wedding',
  art: 'thanks',
  title: { zh: '新婚' },
  notes: [{ zh: '百年好合', en: 'Happily ever after' }],
}
let version = 0
async function set(value: unknown) {
  const url = '/v1/merchant/settings/occasions'
  const answer = await call<Problem>(shop, shop.asMerchant, 'PUT', url, { value, basedOn: version })
  if (answer.status === 200) version += 1
  return answer
}
const offered = async () => (await shop.app.inject({ url: '/v1/occasions' })).json<{ items: OfferedOccasion[] }>().items
const codes = async () => (await offered()).map(({ code }) => code)

test('a shop that has set none offers none of its own, and presents keep to those that every shop knows', async () => {
  expect(await offered()).toEqual([])
  const { body } = await giver.give({ skuId, occasion: 'birthday' })
  expect(body).toMatchObject({ occasion: 'birthday', occasionCode: 'birthday', occasionTitle: null })
  expect(await giver.give({ skuId, occasion: 'wedding' })).toMatchObject({ status: 400, body: { param: '/occasion' } })
})

test('occasions are offered in the shop’s order, each in its season alone', async () => {
  const now = shop.clock.now().getTime()
  const time = (days: number) => new Date(now + days * 86_400_000).toISOString()
  const season = { from: time(1), until: time(3) }
  expect((await set([{ ...plain, code: 'moon', art: 'mid_autumn', season }, wedding, plain])).status).toBe(200)
  expect(await codes()).toEqual(['wedding', 'just_so'])
  expect((await offered())[0]).toEqual({ code: 'wedding', art: 'thanks', title: wedding.title, notes: wedding.notes })
  await shop.clock.advance(86_400)
  expect(await codes()).toEqual(['moon', 'wedding', 'just_so'])
  await shop.clock.advance(2 * 86_400)
  expect(await codes()).toEqual(['wedding', 'just_so'])
  expect((await giver.give({ skuId, occasion: 'moon' })).body).toMatchObject({ occasion: 'mid_autumn' })
})

test('a present keeps the occasion that it was made for, whatever the shop offers afterwards', async () => {
  expect((await set([wedding, plain])).status).toBe(200)
  const present = await giver.open({ skuId, occasion: 'wedding' })
  const kept = { occasion: 'thanks', occasionCode: 'wedding', occasionTitle: wedding.title }
  expect((await set([{ ...plain, title: { zh: '心意' } }])).status).toBe(200)
  expect(await giver.given(present.id)).toMatchObject(kept)
  const friendly = await friend(shop, 'phone-friend')
  expect((await friendly.look(present.token)).body).toMatchObject(kept)
  const { body: received } = await friendly.accept(present.token)
  expect(received).toMatchObject(kept)
  const { body: orders } = await call<PageOf<MerchantOrder>>(shop, shop.asMerchant, 'GET', '/v1/merchant/orders')
  const order = orders.items.find(({ id }) => id === present.orderId)
  expect(order?.present).toMatchObject({ occasion: 'thanks', occasionTitle: wedding.title })
  expect((await giver.give({ skuId, occasion: 'get_well' })).status).toBe(201)
})

test.each([
  ['an art that nobody drew', [{ ...plain, art: 'rocket' }], '/value/0/art'],
  ['an empty list', [], '/value'],
  ['one code twice', [plain, wedding, plain], '/value/2/code'],
  ['no name in Chinese', [{ ...plain, title: { en: 'Hello' } }], '/value/0/title/zh'],
  ['a note that no present may have', [{ ...plain, notes: [{ zh: '好'.repeat(101) }] }], '/value/0/notes/0/zh'],
  [
    'a season that ends before it begins',
    [plain, { ...wedding, season: { from: '2026-12-02T00:00:00Z', until: '2026-12-01T00:00:00Z' } }],
    '/value/1/season/until',
  ],
  [
    'a leap second, which is no time here',
    [plain, { ...wedding, season: { from: '2026-12-31T23:59:60Z', until: '2027-12-01T00:00:00Z' } }],
    '/value/1/season/from',
  ],
  [
    'a time that could not be read again',
    [plain, { ...wedding, season: { from: '2026-12-01 00:00:00z', until: '2026-12-02T00:00:00Z' } }],
    '/value/1/season/from',
  ],
  ['half a character', [{ ...plain, title: { zh: '\ud83d' } }], '/value/0/title/zh'],
  [
    'nothing for the time between two seasons',
    [{ ...plain, season: { from: '2026-12-01T00:00:00Z', until: '2026-12-02T00:00:00Z' } }],
    '/value',
  ],
])('%s is refused, and the error says where it is', async (_name, value, param) => {
  const { status, body } = await set(value)
  expect([status, body.code, body.param]).toEqual([400, 'validation_failed', param])
})
