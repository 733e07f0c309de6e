import type { OfferedOccasions, Problem, Product, SearchStart } from '@haoli/contract'
import { days, seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'
import { call } from '../../../testing/orders/trade-fixtures'
import { flatFreight } from '../freight/freight-setting'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
})
afterAll(() => shop.close())

const list = (id: string, productIds: string[]) => ({ kind: 'products', id, title: id, target: null, productIds })

describe('a draft', () => {
  const token = 'd'.repeat(40)
  const put = (body: object, as = shop.asMerchant) =>
    call<Problem>(shop, as, 'PUT', '/v1/merchant/settings/home/draft', { token, ...body })
  const seen = async (of = token) => {
    const answer = await shop.app.inject({ url: `/v1/home?draft=${of}` })
    return { status: answer.statusCode, modules: answer.json().modules?.map(({ id }: { id: string }) => id) }
  }
  const modules = (...ids: string[]) => ({
    placeholder: '',
    modules: ids.map((id) => list(id, [seeded.tea.product])),
  })

  test('is seen by who has its token, and by nobody else', async () => {
    expect((await put({ value: modules('mine') })).status).toBe(200)
    expect(await seen()).toEqual({ status: 200, modules: ['mine'] })
    await put({ value: modules('mine', 'more') })
    expect(await seen()).toEqual({ status: 200, modules: ['mine', 'more'] })
    expect((await shop.app.inject('/v1/home')).body).not.toContain('mine')
    expect((await seen('e'.repeat(40))).status).toBe(404)
  })

  test('is checked as the setting is, and leaves no line in the audit log', async () => {
    expect((await put({ value: modules('same', 'same') })).body).toMatchObject({ param: '/value/modules/1/id' })
    const lines = await shop.db.selectFrom('audit_log').select('id').where('action', '=', 'draftHomeSetting').execute()
    expect(lines).toEqual([])
  })

  test('belongs to who made it, of whom five are kept, for some hours', async () => {
    const other = await shop.loginWith('marketing')
    expect((await put({ value: modules('stolen') }, other)).status).toBe(404)
    for (let window = 1; window <= 6; window += 1) {
      await shop.clock.advance(1)
      await put({ token: `window-${window}-${'x'.repeat(32)}`, value: modules('again') })
    }
    const left = await shop.db.selectFrom('setting_drafts').select('made_by').execute()
    expect(left).toHaveLength(5)
    expect((await seen()).status).toBe(404)
    await shop.clock.advance(1 * days)
    expect((await seen(`window-6-${'x'.repeat(32)}`)).status).toBe(404)
  })

  test('may be looked at as of another time', async () => {
    const time = (inDays: number) => new Date(shop.clock.now().getTime() + inDays * days * 1000).toISOString()
    const item = {
      title: '中秋',
      imageUrl: null,
      target: { kind: 'gifts', value: '' },
      season: { from: time(10), until: time(20) },
    }
    const value = { placeholder: '', modules: [{ kind: 'shortcuts', id: 'seasonal', items: [item] }] }
    await put({ value })
    expect(await seen()).toEqual({ status: 200, modules: [] })
    await put({ value, at: time(12) })
    expect(await seen()).toEqual({ status: 200, modules: ['seasonal'] })
  })
})

describe('a draft of another setting', () => {
  const token = 's'.repeat(40)
  const put = (key: string, value: unknown, as = shop.asMerchant) =>
    call<Problem>(shop, as, 'PUT', `/v1/merchant/settings/${key}/draft`, { token, value })
  const ask = async <T>(path: string, draft?: string) =>
    (await shop.app.inject({ url: path, query: draft === undefined ? {} : { draft } })).json<T>()
  const teaPage = `/v1/products/${seeded.tea.product}`

  test('of freight or delivery is seen on a product page, while everybody else sees what holds', async () => {
    const before = await ask<Product>(teaPage)
    expect((await put('freight', flatFreight({ feeFen: 4_200, freeFromFen: null }))).status).toBe(200)
    expect((await ask<Product>(teaPage, token)).delivery).toMatchObject({
      freightFen: 4_200,
      freight: { freeFromFen: null },
    })
    expect((await ask<Product>(teaPage)).delivery.freightFen).toBe(before.delivery.freightFen)
    await put('delivery', { shipsWithinHours: 1, travelHours: 1 })
    const drafted = (await ask<Product>(teaPage, token)).delivery
    expect(Date.parse(drafted.arrivesBy) - Date.parse(drafted.now)).toBe(2 * 3_600_000)
    expect(drafted.freightFen).toBe(before.delivery.freightFen)
  })

  test('is seen where occasions and hot words are', async () => {
    const words = { zh: '开学', en: 'School' }
    await put('occasions', [{ code: 'school', art: 'thanks', title: words, notes: [], season: null }])
    expect((await ask<OfferedOccasions>('/v1/occasions', token)).items.map(({ code }) => code)).toEqual(['school'])
    expect((await ask<OfferedOccasions>('/v1/occasions')).items).toEqual([])
    await put('search', { placeholder: '新茶', hotWords: ['龙井'] })
    expect(await ask<SearchStart>('/v1/search', token)).toEqual({ placeholder: '新茶', hotWords: ['龙井'] })
    expect((await ask<SearchStart>('/v1/search')).placeholder).toBe('')
  })

  test('is made by who may set it, and only of what shoppers see', async () => {
    expect(
      (await put('freight', flatFreight({ feeFen: 1, freeFromFen: null }), await shop.loginWith('marketing'))).status,
    ).toBe(403)
    expect((await put('sessions', {})).status).toBe(404)
  })
})
