import { randomUUID } from 'node:crypto'
import type { Inbox } from '@haoli/contract'
import { call } from '../../server/testing/orders/trade-fixtures'
import { newWaybill } from '../../server/testing/orders/waybills'
import { type Friend, friend, wait } from '../../server/testing/presents/present-fixtures'
import { demo } from './support/demo'
import { saysYesTo } from './support/handset'
import { openShop, type Phone, type Shop } from './support/shop'

let shop: Shop
let giver: Friend
beforeAll(async () => {
  shop = await openShop()
  giver = await friend(shop, 'phone-giver')
})
afterAll(() => shop.close())
beforeEach(() => shop.clock.advance(1))

const checkout = `gift/pages/checkout/index?sku=${demo.longjing.sku}`
const question = 'requestSubscribeMessage'
const tellMe = '有进展时在微信告诉我'
const asked = (phone: Phone) => phone.host.wx.callsOf(question)
/** A phone that takes the question and says nothing ever after; answers what it was asked. */
function silence(phone: Phone): unknown[] {
  const heard: unknown[] = []
  Object.assign(phone.host.programWx, { [question]: (options: unknown) => void heard.push(options) })
  return heard
}
const consents = () => shop.db.selectFrom('message_consents').selectAll().execute()

async function pay(phone: Phone) {
  phone.host.wx.answer('showModal', { confirm: true, cancel: false })
  await phone.tap(/支付 ¥/)
}

test('once it is paid the giver is asked, in one question, and what they answered is told to the shop', async () => {
  const phone = await shop.open({ url: checkout })
  phone.host.wx.answer(question, saysYesTo(['present_thanked']))
  await pay(phone)
  expect(asked(phone)).toMatchObject([
    { tmplIds: ['sandbox_present_accepted', 'sandbox_present_expiring', 'sandbox_present_thanked'] },
  ])
  expect(phone.route()).toBe('gift/pages/present/index')
  const told = (await consents()).map(
    ({ kind, messages_left, last_answer }) => `${kind} ${last_answer} ${messages_left}`,
  )
  expect(told.sort()).toEqual(['present_accepted reject 0', 'present_expiring reject 0', 'present_thanked accept 1'])
})

test.each([
  [
    'all of them turned off',
    (phone: Phone) => phone.host.wx.refuse(question, 'main switch is off', { errCode: 20004 }),
  ],
  [
    'an answer that nobody knows',
    (phone: Phone) => phone.host.wx.answer(question, { sandbox_present_accepted: 'later' }),
  ],
  ['templates that are banned', (phone: Phone) => phone.host.wx.answer(question, { sandbox_present_accepted: 'ban' })],
])('%s: the present is paid and shown as ever', async (_name, prepare) => {
  const phone = await shop.open({ url: checkout })
  prepare(phone)
  await pay(phone)
  expect(phone.route()).toBe('gift/pages/present/index')
  expect(phone.text()).toContain('礼物包好了')
})

test('who pays at the second try is asked once, after the payment that worked', async () => {
  const phone = await shop.open({ url: checkout })
  const body = { outcome: 'fail' }
  expect((await shop.app.inject({ method: 'PUT', url: '/v1/sandbox/next-payment', body })).statusCode).toBe(200)
  phone.host.wx.answer(question, saysYesTo([]))
  await pay(phone)
  expect(phone.route()).toBe('gift/pages/present/index')
  expect(asked(phone)).toEqual([])
  await pay(phone)
  expect(asked(phone)).toHaveLength(1)
  expect(phone.text()).toContain('礼物包好了')
})

test('a phone that never answers holds nothing up for long', async () => {
  const phone = await shop.open({ url: checkout })
  const heard = silence(phone)
  await pay(phone)
  expect(heard).toHaveLength(1)
  expect(phone.route()).toBe('gift/pages/checkout/index')
  await phone.host.pass(20_000)
  expect(phone.route()).toBe('gift/pages/present/index')
})

test('who accepts is asked once beside the claim, which waits for nobody; tried again, it does not ask again', async () => {
  const { token } = await giver.open({ skuId: demo.longjing.sku })
  const taker = await friend(shop, 'phone-taker')
  const stored = new Map([['device', JSON.stringify({ data: 'phone-taker' })]])
  const phone = await shop.open({ url: `gift/pages/card/index?token=${token}`, scene: 1007, stored })
  await phone.tap('拆开礼物')
  phone.host.wx.answer('showModal', { confirm: true, cancel: false })
  const heard = silence(phone)
  phone.host.wx.setWire(async (request) =>
    request.url.endsWith('/claim') ? { status: 503, body: '{"code":"unavailable"}' } : shop.wire(request),
  )
  await phone.tap(/^收下礼物 ./)
  expect((await taker.look(token)).body.you).toBe('open')
  phone.host.wx.setWire(shop.wire)
  await phone.tap(/^收下礼物 ./)
  expect((await taker.look(token)).body.you).toBe('yours')
  expect(heard).toMatchObject([{ tmplIds: ['sandbox_present_shipped'] }])
  expect(phone.route()).toBe('gift/pages/received-present/index')
})

/** A phone on the result of an order that its owner has paid. */
async function paidOrder(who: Friend, device: string) {
  const { body: order } = await who.order([{ skuId: demo.longjing.sku, quantity: 1 }])
  await who.payInFull(order.id)
  const stored = new Map([['device', JSON.stringify({ data: device })]])
  const phone = await shop.open({ url: `trade/pages/pay-result/index?id=${order.id}&outcome=paid`, stored })
  return { phone, orderId: order.id }
}
/** Ships it and sends what is due; answers the notices of it in WeChat and in the inbox. */
async function newsOf(who: Friend, orderId: string) {
  const shipment = { company: '顺丰速运', waybillNumber: newWaybill() }
  await call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${orderId}/shipments`, shipment, randomUUID())
  await wait(shop, 1)
  const sent = await shop.db
    .selectFrom('messages')
    .select(['kind', 'state'])
    .where('subject_id', '=', orderId)
    .execute()
  const { body } = await who.get<Inbox>('/v1/me/notices')
  return { sent, inbox: body.items.map(({ kind }) => kind) }
}

test('who bought asks by a button to be told of the order, and is told when it ships; then the next order asks again', async () => {
  const buyer = await friend(shop, 'phone-buyer')
  const { phone, orderId } = await paidOrder(buyer, 'phone-buyer')
  expect(asked(phone)).toEqual([])
  phone.host.wx.answer(question, saysYesTo(['order_shipped', 'order_refunded']))
  await phone.tap(tellMe)
  expect(asked(phone)).toMatchObject([{ tmplIds: ['sandbox_order_shipped', 'sandbox_order_refunded'] }])
  expect(phone.text()).not.toContain(tellMe)
  expect(await newsOf(buyer, orderId)).toEqual({
    sent: [{ kind: 'order_shipped', state: 'sent' }],
    inbox: ['order_shipped'],
  })
  const next = await paidOrder(buyer, 'phone-buyer')
  next.phone.host.wx.answer(question, saysYesTo([]))
  await next.phone.tap(tellMe)
  expect(asked(next.phone)).toMatchObject([{ tmplIds: ['sandbox_order_shipped'] }])
})

test('who says no is not asked with the next order, and finds the shipment in the inbox', async () => {
  const buyer = await friend(shop, 'phone-refuser')
  const { phone, orderId } = await paidOrder(buyer, 'phone-refuser')
  phone.host.wx.answer(question, saysYesTo([]))
  await phone.tap(tellMe)
  expect(phone.text()).not.toContain(tellMe)
  expect(await newsOf(buyer, orderId)).toEqual({
    sent: [{ kind: 'order_shipped', state: 'refused' }],
    inbox: ['order_shipped'],
  })
  const next = await paidOrder(buyer, 'phone-refuser')
  expect(next.phone.text()).toContain('支付成功')
  expect(next.phone.text()).not.toContain(tellMe)
})

test('where WeChat cannot ask, the button goes, and the shop still offers it with the next order', async () => {
  const buyer = await friend(shop, 'phone-silent')
  const { phone } = await paidOrder(buyer, 'phone-silent')
  phone.host.wx.refuse(question, 'main switch is off', { errCode: 20004 })
  await phone.tap(tellMe)
  expect(phone.text()).not.toContain(tellMe)
  expect((await paidOrder(buyer, 'phone-silent')).phone.text()).toContain(tellMe)
})

test('who asks to be told of sold-out goods is asked with that tap, and WeChat shows that they are back', async () => {
  const phone = await shop.open({ url: `shop/pages/product/index?id=${demo.cherries.id}` })
  phone.host.wx.answer(question, saysYesTo(['restocked']))
  await phone.tap('到货提醒')
  expect(asked(phone)).toEqual([])
  await phone.tap(`到货提醒：${demo.cherries.size}`)
  expect(asked(phone)).toMatchObject([{ tmplIds: ['sandbox_restocked'] }])
  expect(phone.text()).toContain('已设提醒')
  const told = () => shop.db.selectFrom('messages').select('state').where('kind', '=', 'restocked').execute()
  await wait(shop, 60)
  expect(await told()).toEqual([])
  const body = { pieces: 1 }
  const headers = { 'idempotency-key': 'back-again' }
  await shop.app.inject({ method: 'POST', url: '/v1/sandbox/restock', headers, body })
  await wait(shop, 60)
  await wait(shop, 1)
  // Of the demo's own customer, who allowed nothing, and of this one.
  expect((await told()).map(({ state }) => state).sort()).toEqual(['refused', 'sent'])
})
