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

/** A phone whose person is in the service, on the page where the code of a desk is entered. */
async function phoneOfService() {
  const wanted = { label: 'desk', roles: ['service' as const] }
  const { code } = await createInvitation(shop.db, wanted, { by: null, now: shop.clock.now() })
  const phone = await shop.openPhone(roles)
  await phone.type('加入码', code)
  await phone.tap('加入')
  await phone.see('客服')
  await phone.tap('登录商家工作台')
  await phone.arriveAt('account/pages/desk/index')
  return phone
}

/** What a desk shows, and what it is told became of it. */
async function askingDesk() {
  const ask = async (path: string, body: object) =>
    (await shop.app.inject({ method: 'POST', url: `/v1/desk/codes${path}`, body })).json()
  const { id, code, secret } = await ask('', { deviceName: 'Chrome · Mac' })
  return { code, state: async () => (await ask(`/${id}/state`, { secret })).state }
}

test('a member of staff lets a desk in by the code that it shows, and turns another away', async () => {
  const phone = await phoneOfService()
  const desk = await askingDesk()
  await phone.type('编号', desk.code.toLowerCase())
  await phone.tap('继续')
  await phone.see('Chrome · Mac')
  await tapTwiceAndLoseTheFirstAnswer(phone, 'POST /v1/desk/asked/{code}/approval', () => phone.tap('确认'))
  await phone.see('已确认，请回到电脑上')
  expect(await desk.state()).toBe('approved')

  const other = await phoneOfService()
  const stranger = await askingDesk()
  await other.type('编号', stranger.code)
  await other.tap('继续')
  await tapTwiceAndLoseTheFirstAnswer(other, 'POST /v1/desk/asked/{code}/refusal', () => other.tap('不是我'))
  await other.see('已拒绝')
  expect(await stranger.state()).toBe('refused')
})
