import { type EnterOptions, enterOptions, watchEntering } from './entrance'

const product = '/shop/pages/product/index?id=prd_1'
let listeners: Record<string, () => void>
let location: { hash: string; search: string }

beforeEach(() => {
  listeners = {}
  location = { hash: `#${product}&ch=share_card&sh=cus_1`, search: '' }
  const addEventListener = (name: string, listener: () => void) => {
    listeners[name] = listener
  }
  const target = { addEventListener, removeEventListener: () => undefined }
  Object.assign(globalThis, { window: { ...target, location }, document: { ...target, visibilityState: 'visible' } })
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window')
  Reflect.deleteProperty(globalThis, 'document')
})

test('a shared link counts as a card opened in a chat', () => {
  expect(enterOptions()).toMatchObject({ scene: 1007, query: { id: 'prd_1', ch: 'share_card', sh: 'cus_1' } })
})

test('a visit lasts while its pages change and the tab is left and seen again', () => {
  const entered: EnterOptions[] = []
  watchEntering((options) => entered.push(options))
  location.hash = '#/trade/pages/checkout/index?lines=sku_1'
  for (const name of ['hashchange', 'visibilitychange']) listeners[name]?.()
  expect(entered).toEqual([])
})

test('a shared link in the address of an open shop is another visit', () => {
  const entered: EnterOptions[] = []
  watchEntering((options) => entered.push(options))
  location.hash = `#${product}&ch=share_card&sh=cus_2`
  listeners.hashchange?.()
  expect(entered).toMatchObject([{ scene: 1007, query: { sh: 'cus_2' } }])
})

test.each([
  ['a card that somebody shared', 'ch=share_card&sh=cus_1', 1007],
  ['a link with marks', 'ch=poster&pm=K7Q2M', 1194],
  ['a link without', 'q=1', 1001],
  ['a scene in the address', 'scene=1058&ch=share_card', 1058],
])('in a browser %s counts as its scene', (_what, search, scene) => {
  location = { hash: `#${product}&${search}`, search: '' }
  Object.assign(window, { location })
  expect(enterOptions().scene).toBe(scene)
})
