import type { Problem } from '@haoli/contract'
import { days, seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'
import { call } from '../../../testing/orders/trade-fixtures'
import { saveSetting } from '../../core/settings/change-setting'
import { homeSetting } from './home-setting'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
})
afterAll(() => shop.close())

const home = async () => (await shop.app.inject({ url: '/v1/home' })).json()
const list = (id: string, productIds: string[]) => ({
  kind: 'products' as const,
  id,
  title: id,
  target: null,
  productIds,
})

test('a shop that has set nothing shows the first of its products', async () => {
  const [module] = (await home()).modules
  expect(module).toMatchObject({ kind: 'products', items: [{ id: seeded.tea.product }, { id: seeded.scarf.product }] })
})

test('lists keep the shop’s order, leave out what is off the shelf, and vanish when empty', async () => {
  const { tea, scarf, sticker } = seeded
  const modules = [
    list('today', [scarf.product, sticker.product, 'prd_404', tea.product]),
    list('gone', [sticker.product]),
    list('again', [tea.product]),
  ]
  await saveSetting(shop.db, homeSetting, { placeholder: '龙井', modules }, { now: shop.clock.now(), by: 'test' })
  const { placeholder, modules: shown } = await home()
  expect(placeholder).toBe('龙井')
  expect(
    shown.map((module: { id: string; items: { id: string }[] }) => [module.id, module.items.map((item) => item.id)]),
  ).toEqual([
    ['today', [scarf.product, tea.product]],
    ['again', [tea.product]],
  ])
})

test('a banner and a shortcut of a season are shown only then, and a season has to end after it begins', async () => {
  const time = (inDays: number) => new Date(shop.clock.now().getTime() + inDays * days * 1000).toISOString()
  const target = { kind: 'gifts' as const, value: '' }
  const shortcut = (title: string, season?: { from: string; until: string } | null) => ({
    title,
    imageUrl: null,
    target,
    ...(season !== undefined && { season }),
  })
  const seasonal = { from: time(1), until: time(2) }
  const banner = { title: '月圆', subtitle: '', imageUrl: null, tone: 'gold' as const, target, season: seasonal }
  const set = (season: typeof seasonal) =>
    call<Problem>(shop, shop.asMerchant, 'PUT', '/v1/merchant/settings/home', {
      basedOn: 1,
      value: {
        placeholder: '',
        modules: [
          { kind: 'banner', id: 'banner', items: [banner] },
          {
            kind: 'shortcuts',
            id: 'shortcuts',
            items: [shortcut('生日'), shortcut('感谢', null), shortcut('中秋', season)],
          },
        ],
      },
    })
  expect((await set({ from: time(2), until: time(1) })).body).toMatchObject({
    code: 'validation_failed',
    param: '/value/modules/1/items/2/season/until',
  })
  expect((await set(seasonal)).status).toBeLessThan(300)
  const titles = async () =>
    (await home()).modules.map((module: { items: { title: string }[] }) => module.items.map(({ title }) => title))
  expect(await titles()).toEqual([['生日', '感谢']])
  await shop.clock.advance(1 * days)
  expect(await titles()).toEqual([['月圆'], ['生日', '感谢', '中秋']])
  expect(JSON.stringify(await home())).not.toContain('season')
  await shop.clock.advance(1 * days)
  expect(await titles()).toEqual([['生日', '感谢']])
})
