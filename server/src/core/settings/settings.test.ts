import type { Problem, Product, Setting, SettingForm, SettingVersion } from '@haoli/contract'
import { type TInteger, Type } from 'typebox'
import { Value } from 'typebox/value'
import { days, hours, seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'
import { type Reply, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { flatFreight, freightSetting } from '../freight/freight-setting'
import { changeSetting, saveSetting } from './change-setting'
import { keepSettings, readKeptSetting } from './kept-settings'
import { checkStoredSettings, readSetting } from './read-setting'
import type { Setting as Registered } from './setting'

let shop: TestApp
let wang: Shopper
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
  wang = await shopper(shop, 'phone-wang')
})
afterAll(() => shop.close())
beforeEach(() => shop.db.deleteFrom('settings').execute())

async function ask<T>(
  method: 'GET' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  as = shop.asMerchant,
): Promise<Reply<T>> {
  const answer = await shop.app.inject({
    method,
    url: `/v1/merchant/settings${path}`,
    headers: as,
    ...(body && { body }),
  })
  return { status: answer.statusCode, body: answer.json() }
}
const setFreight = (body: object) => ask<Setting & Problem>('PUT', '/freight', { basedOn: 0, ...body })
const inDays = (count: number) => new Date(shop.clock.now().getTime() + count * days * 1000).toISOString()
const freightShown = async () => {
  const { body } = await wang.get<Product>(`/v1/products/${seeded.tea.product}`)
  return body.delivery.freightFen
}

test('each registered setting has a route, and an initial value that its schema allows', async () => {
  const { body } = await ask<{ items: Setting[] }>('GET', '')
  const keys = [...shop.deps.registry.settings.keys()]
  expect(body.items.map((one) => one.key)).toEqual(keys)
  expect(keys).toEqual(expect.arrayContaining(['freight', 'delivery', 'home', 'search', 'presents']))
  expect(keys.filter((key) => !/^[a-z][A-Za-z]*$/.test(key))).toEqual([])
  for (const { key, schema, initial } of shop.deps.registry.settings.values()) {
    expect([key, Value.Check(schema, initial)]).toEqual([key, true])
    const form = await ask<SettingForm>('GET', `/${key}/form`)
    expect(form.body).toMatchObject({ key, initial, schema: JSON.parse(JSON.stringify(schema)) })
    const set = await ask('PUT', `/${key}`, { value: initial, basedOn: 0 }, await shop.loginWith('owner'))
    expect([key, set.status]).toEqual([key, 200])
  }
})

test('freight is what the merchant set, at once, in the product and in the quote', async () => {
  expect(await freightShown()).toBe(1_000)
  const { body } = await setFreight({ value: flatFreight({ feeFen: 600, freeFromFen: 90_000 }) })
  expect(body).toMatchObject({
    value: flatFreight({ feeFen: 600, freeFromFen: 90_000 }),
    latestVersion: 1,
    planned: [],
  })
  expect(await freightShown()).toBe(600)
  const quote = await wang.post('/v1/quotes', { lines: [{ skuId: seeded.tea.sku, quantity: 1 }], couponIds: [] })
  expect(quote.body).toMatchObject({ freightFen: 600 })
})

test('a change for later is shown as planned, and holds from its time on', async () => {
  const later = await setFreight({ value: flatFreight({ feeFen: 0, freeFromFen: 0 }), effectiveFrom: inDays(2) })
  expect(later.body).toMatchObject({ value: freightSetting.initial, inForce: null, planned: [{ version: 1 }] })
  // Changed in between: the planned one still comes.
  await setFreight({ value: flatFreight({ feeFen: 500, freeFromFen: 9_900 }), basedOn: 1 })
  expect(await freightShown()).toBe(500)
  await shop.clock.advance(2 * days)
  expect(await freightShown()).toBe(0)
  expect((await ask<Setting>('GET', '/freight')).body).toMatchObject({ inForce: { version: 1 }, planned: [] })
})

test('a planned change can be withdrawn, one that holds cannot', async () => {
  await setFreight({ value: flatFreight({ feeFen: 300, freeFromFen: 9_900 }) })
  await setFreight({ value: flatFreight({ feeFen: 0, freeFromFen: 0 }), effectiveFrom: inDays(1), basedOn: 1 })
  const withdrawn = await ask<Setting>('DELETE', '/freight/versions/2')
  expect(withdrawn.body).toMatchObject({ planned: [], latestVersion: 2 })
  expect((await ask('DELETE', '/freight/versions/2')).status).toBe(200)
  await shop.clock.advance(days)
  expect(await freightShown()).toBe(300)
  expect((await ask<Problem>('DELETE', '/freight/versions/1')).body.code).toBe('setting_in_force')
  expect((await ask<Problem>('DELETE', '/freight/versions/9')).body.code).toBe('not_found')
})

test('every change stays on record with who made it, newest first, page by page', async () => {
  for (const basedOn of [0, 1, 2])
    await setFreight({ value: flatFreight({ feeFen: basedOn, freeFromFen: 9_900 }), basedOn })
  type Versions = { items: SettingVersion[]; nextCursor: string | null }
  const first = await ask<Versions>('GET', '/freight/versions?limit=2')
  expect(first.body.items).toMatchObject([
    {
      version: 3,
      value: flatFreight({ feeFen: 2, freeFromFen: 9_900 }),
      changedBy: 'key_sandbox',
      changedByName: 'sandbox',
      changedAt: shop.clock.now().toISOString(),
    },
    { version: 2 },
  ])
  const second = await ask<Versions>('GET', `/freight/versions?limit=2&cursor=${first.body.nextCursor}`)
  expect(second.body).toMatchObject({ items: [{ version: 1 }], nextCursor: null })
})

test.each([
  ['a version that is too large', () => setFreight({ value: ten[0], basedOn: 2 ** 31 - 1 }), '/basedOn'],
  [
    'the cursor of another list',
    () => ask('GET', `/freight/versions?cursor=${Buffer.from('1:ord_1').toString('base64url')}`),
    '/cursor',
  ],
  ['the number of a version that is too large', () => ask('DELETE', '/freight/versions/99999999999'), '/version'],
])('%s is refused with a reason', async (_what, request, param) => {
  expect((await request()).body).toMatchObject({ code: 'validation_failed', param })
})

test.each([
  [
    'an amount below nothing',
    { value: flatFreight({ feeFen: -1, freeFromFen: 0 }) },
    '/value/templates/0/rate/firstFen',
  ],
  ['a missing member', { value: {} }, '/value/templates'],
  ['an unknown member', { value: { ...freightSetting.initial, colour: 'red' } }, '/value/colour'],
  [
    'a time that has passed',
    { value: flatFreight({ feeFen: 1, freeFromFen: 1 }), effectiveFrom: '2020-01-01T00:00:00Z' },
    '/effectiveFrom',
  ],
  [
    'a leap second, which is no time here,',
    { value: flatFreight({ feeFen: 1, freeFromFen: 1 }), effectiveFrom: '2030-12-31T23:59:60Z' },
    '/effectiveFrom',
  ],
])('%s is refused, and nothing changes', async (_what, body, param) => {
  expect((await setFreight(body)).body).toMatchObject({ code: 'validation_failed', param })
  expect((await ask<Setting>('GET', '/freight')).body.latestVersion).toBe(0)
})

test('what a schema cannot say is checked too', async () => {
  const coupon = await ask('PUT', '/presents', {
    value: { ...(shop.deps.registry.settings.get('presents')?.initial as object), returnCouponId: 'cpn_404' },
    basedOn: 0,
  })
  expect(coupon.body).toMatchObject({ code: 'validation_failed', param: '/value/returnCouponId' })
  const list = { kind: 'products', id: 'a', title: '好物', target: null, productIds: [seeded.tea.product] }
  const twice = await ask('PUT', '/home', { value: { placeholder: '', modules: [list, list] }, basedOn: 0 })
  expect(twice.body).toMatchObject({ code: 'validation_failed', param: '/value/modules/1/id' })
})

test('each setting is changed by those it is for, and a planned change withdrawn by them alone', async () => {
  const marketing = await shop.loginWith('marketing')
  const soon = { value: freightSetting.initial, basedOn: 0, effectiveFrom: inDays(1) }
  expect((await ask<Problem>('PUT', '/freight', soon, marketing)).body.code).toBe('forbidden')
  expect((await ask('PUT', '/freight', soon, await shop.loginWith('operations'))).status).toBe(200)
  expect((await ask('GET', '/freight', undefined, marketing)).status).toBe(200)
  expect((await ask<Problem>('DELETE', '/freight/versions/1', undefined, marketing)).body.code).toBe('forbidden')
  expect((await ask('DELETE', '/freight/versions/1')).status).toBe(200)
})

test('an unknown setting is not found, and shoppers cannot see any', async () => {
  expect((await ask<Problem>('GET', '/weather')).body.code).toBe('not_found')
  expect((await wang.get<Problem>('/v1/merchant/settings')).body.code).toBe('forbidden')
})

const ten = Array.from({ length: 10 }, (_, feeFen) => flatFreight({ feeFen, freeFromFen: 9_900 }))

test('of ten changes that were made from the same version one stands, and nine people are told', async () => {
  const answers = await Promise.all(ten.map((value) => setFreight({ value })))
  const codes = answers.map(({ status, body }) => (status === 200 ? 'set' : body.code)).sort()
  expect(codes).toEqual(['set', ...Array.from({ length: 9 }, () => 'setting_changed')].sort())
})

test('without the version all ten stand, and nine are lost without a word', async () => {
  const latest = () => shop.db.selectFrom('settings').select('version').where('key', '=', 'freight').execute()
  const read = await Promise.all(ten.map(latest))
  // Everybody has looked before anybody writes.
  expect(read.every((rows) => rows.length === 0)).toBe(true)
  for (const value of ten) {
    await saveSetting(shop.db, freightSetting, value, { now: shop.clock.now(), by: 'naive' })
  }
  expect(await latest()).toHaveLength(10)
})

test('a change based on a version that does not exist is refused', async () => {
  expect((await setFreight({ value: ten[0], basedOn: 7 })).body.code).toBe('setting_changed')
})

test('a stored value that does not fit any more stops the start, named', async () => {
  const points = { key: 'points', decides: 'points', changedBy: ['operations'] } as const
  const setting: Registered<TInteger> = { ...points, schema: Type.Integer(), initial: 0 }
  const now = shop.clock.now()
  const change = { value: 5, basedOn: 0, by: 'test' }
  await shop.db.transaction().execute((tx) => changeSetting(tx, setting, change, now))
  expect(await readSetting(shop.db, setting, now)).toBe(5)
  const narrower: Registered = { ...points, schema: Type.String(), initial: '' }
  await expect(checkStoredSettings(shop.db, [narrower], now)).rejects.toThrow(
    /the setting points does not fit its schema/,
  )
  await expect(readSetting(shop.db, narrower, now)).rejects.toThrow(/points/)
})

test('a process that keeps settings knows a planned version in time, and a new one later', async () => {
  const [first, planned, changed] = [600, 700, 800].map((feeFen) => flatFreight({ feeFen, freeFromFen: null }))
  const kept = (at = shop.clock.now()) => readKeptSetting(shop.db, freightSetting, at)
  await setFreight({ value: first })
  await setFreight({ value: planned, effectiveFrom: inDays(1), basedOn: 1 })
  keepSettings(hours * 1000)
  expect(await kept()).toEqual(first)
  const before = new Date(Date.parse(inDays(1)) - 1)
  expect([await kept(before), await kept(new Date(inDays(1)))]).toEqual([first, planned])
  await setFreight({ value: changed, basedOn: 2 })
  expect(await kept()).toEqual(first)
  keepSettings(0)
  expect(await kept()).toEqual(changed)
})
