import type { PromoterRegistration } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { codeOf, shopper } from '../../../testing/orders/trade-fixtures'
import { promoter, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
let chen: TestPromoter
beforeAll(async () => {
  shop = await testApp()
  chen = await promoter(shop, 'phone-chen')
})
afterAll(() => shop.close())

const standing = async () => (await chen.get<PromoterRegistration>('/v1/me/promoter/registration')).body
const answer = (said: string) => chen.post('/v1/sandbox/registration/answer', { answer: said })

test('a promoter goes from not registered, by every state, to bound, and each time reads the step that is next', async () => {
  expect(await standing()).toMatchObject({ state: 'none', bound: false, step: { businessType: 'sandbox' } })
  await answer('in_progress')
  expect(await standing()).toMatchObject({ state: 'in_progress', bound: false })
  await answer('identity_missing')
  expect(await standing()).toMatchObject({ state: 'identity_missing', bound: false })
  await answer('done')
  expect(await standing()).toMatchObject({ state: 'done', bound: false, step: { businessType: 'sandbox' } })
  await answer('done')
  expect(await standing()).toEqual({ state: 'done', bound: true, step: null })
})

test('it is asked each time, and said where WeChat does not answer', async () => {
  const gateway = shop.deps.gateways.registration
  const { status } = gateway
  Object.assign(gateway, { status: () => Promise.reject(new Error('down')) })
  expect((await chen.get('/v1/me/promoter/registration')).status).toBe(503)
  Object.assign(gateway, { status })
  expect((await standing()).bound).toBe(true)
})

test('it is for promoters alone', async () => {
  const li = await shopper(shop, 'phone-li')
  expect(codeOf(await li.get('/v1/me/promoter/registration'))).toBe('not_a_promoter')
})
