import { seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'
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
