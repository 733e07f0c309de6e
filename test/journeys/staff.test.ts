import { createInvitation } from '../../server/src/core/staff/invitations'
import { startShop } from './support/journey'
import { tapTwiceAndLoseTheFirstAnswer } from './support/lost-answer'

let shop: Awaited<ReturnType<typeof startShop>>
beforeAll(async () => {
  shop = await startShop()
})
afterAll(() => shop.close())

const roles = { url: '/account/pages/roles/index' }

test('the first owner comes in by the code that the server printed, once', async () => {
  const wanted = { label: 'npm run owner', roles: ['owner' as const] }
  const { code } = await createInvitation(shop.db, wanted, { by: null, now: shop.clock.now() })
  const phone = await shop.openPhone({ url: '/account/pages/settings/index' })
  await phone.tap('工作身份')
  await phone.arriveAt('account/pages/roles/index')
  await phone.see('你在这里是顾客')
  await phone.type('加入码', code.toLowerCase().replace(/-/g, ' '))
  await tapTwiceAndLoseTheFirstAnswer(phone, 'POST /v1/me/roles', () => phone.tap('加入'))
  await phone.see('店主')
  await phone.until(() => expect(phone.page().getByLabelText('加入码')).toHaveProperty('value', ''))

  const late = await shop.openPhone(roles)
  await late.type('加入码', code)
  await late.tap('加入')
  await late.until(() => expect(late.phone.toasts.join()).toContain('这个加入码不能用'))
  expect(late.page().getByLabelText('加入码')).toHaveProperty('value', code)
  await late.see('你在这里是顾客')
})
