import type { MaybeMyPromoter } from '@haoli/contract'
import { type TestApp, testApp } from '../../testing'
import { shopper } from '../../testing/orders/trade-fixtures'
import { takeRoles } from './take-roles'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

test('a phone of the preview that takes the role of a promoter is one, until it gives the role back', async () => {
  const li = await shopper(shop, 'phone-li')
  const state = async () => (await li.get<MaybeMyPromoter>('/v1/me/promoter')).body.promoter?.state
  const take = (roles: Parameters<typeof takeRoles>[2]) =>
    shop.db.transaction().execute((tx) => takeRoles(tx, li.id, roles, shop.clock.now()))
  await take(['service'])
  expect(await state()).toBeUndefined()
  await take(['service', 'promoter'])
  await take(['promoter'])
  expect(await state()).toBe('active')
  expect((await li.get('/v1/me/promoter/goods')).status).toBe(200)
  await take([])
  expect(await state()).toBe('left')
  await take(['promoter'])
  expect(await state()).toBe('active')
})
