import type { Phone } from './support/phone'
import { startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
})
afterAll(() => shop.close())

const settings = '/account/pages/settings/index'
const me = '/tabs/me/index'
const ofWang = (phone: Phone) => void phone.storage.set('device', 'phone-of-wang')

/** Opens the app on a phone of Wang's, new or as it was left: in the sandbox the id of the device is the person. */
const onPhone = (url: string, left?: Phone['storage']) =>
  shop.openPhone({ url, prepare: (phone) => (left ? Object.assign(phone, { storage: left }) : ofWang(phone)) })
const sessions = () => shop.db.selectFrom('sessions').select('id').execute()

test('a phone that was left behind is logged out from another, and on it the shop begins anew', async () => {
  const left = await onPhone(me)
  await left.see('0优惠券')
  const memory = left.phone.storage
  left.close()
  const [lost] = await sessions()

  const app = await onPhone(settings)
  await app.tap('登录与设备')
  await app.arriveAt('account/pages/sessions/index')
  await app.see('本机')
  await app.tap('退出 iPhone')
  expect(app.phone.modals).toEqual([{ title: '退出这台设备？', content: 'iPhone' }])
  await app.until(() => expect(app.phone.toasts).toEqual(['已退出']))
  await app.notSee('今天')
  expect(await sessions()).not.toContainEqual(lost)
  app.close()

  const found = await onPhone(me, memory)
  await found.see('0优惠券')
  expect(found.phone.toasts).toEqual([])
  expect(await sessions()).toHaveLength(2)
  found.close()
})

test('logging out everywhere leads to the first page as a visitor, and the shop goes on', async () => {
  const app = await onPhone('/account/pages/sessions/index')
  await app.tap('退出所有设备')
  await app.arriveAt('tabs/home/index')
  await app.until(() => expect(app.phone.toasts).toEqual(['所有设备都已退出']))
  expect(await sessions()).toEqual([])
  expect(app.phone.storage.get('session')).toEqual({ token: null, me: null })
  await app.goTo('tab', me)
  await app.see('0优惠券')
  expect(await sessions()).toHaveLength(1)
  app.close()
})

test('without a network nothing is logged out, and the page says so', async () => {
  const app = await onPhone('/account/pages/sessions/index')
  await app.see('本机')
  await app.loseNetwork()
  await app.tap('退出所有设备')
  await app.until(() => expect(app.phone.toasts).toEqual(['网络连接不上，请检查网络']))
  expect(app.route()).toBe('account/pages/sessions/index')
  expect(await sessions()).not.toEqual([])
  app.close()
})
