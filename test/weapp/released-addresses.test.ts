import { randomUUID } from 'node:crypto'
import type { MadeWish } from '@haoli/contract'
import released from '../../contract/public/addresses.json'
import { call } from '../../server/testing/orders/trade-fixtures'
import { demo } from './support/demo'
import { saysYesTo } from './support/handset'
import { person } from './support/person'
import { openShop, type Shop } from './support/shop'

const { sku } = demo.longjing
const venueCode = 'DEM0A-00001'

let shop: Shop
let owner: Awaited<ReturnType<typeof person>>
/** What stands in the addresses, by its name in braces. */
let known: Record<string, string>
beforeAll(async () => {
  shop = await openShop()
  owner = await person(shop, 'who-comes-back')
  const friend = await person(shop, 'who-gives')

  const payload = { productId: demo.longjing.id }
  await shop.app.inject({ method: 'POST', url: '/v1/me/footprints', headers: owner.headers, payload })
  const given = await friend.open({ skuId: sku })
  await owner.look(given.token)
  const parcel = (await owner.accept(given.token)).body
  const card = await friend.open({ skuId: sku })
  const wish = await call<MadeWish>(shop, friend.headers, 'POST', '/v1/wishes', payload, randomUUID())
  const present = await owner.open({ skuId: sku })
  const unpaidPresent = (await owner.give({ skuId: sku })).body
  const unpaidOrder = (await owner.order([{ skuId: sku, quantity: 1 }])).body
  const order = (await owner.order([{ skuId: sku, quantity: 1 }])).body
  await owner.payInFull(order.id)
  const shipment = { company: '顺丰速运', waybillNumber: 'SF5550001234567' }
  await call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${order.id}/shipments`, shipment, randomUUID())

  known = {
    product: demo.longjing.id,
    sku,
    customer: owner.id,
    address: owner.addressId,
    order: order.id,
    unpaidOrder: unpaidOrder.id,
    parcel: parcel.id,
    present: present.id,
    unpaidPresent: unpaidPresent.id,
    token: card.token,
    wish: wish.body.token,
  }
})
afterAll(() => shop.close())

/** As WeChat hands it over with a card that was opened in a chat it was not sent to. */
const shareTicket = Buffer.from(JSON.stringify({ isPrivateMessage: false })).toString('base64')

async function open(address: string, scene: number) {
  const url = address.replace(/\{(\w+)\}/g, (braces, name: string) => known[name] ?? braces)
  const phone = await shop.open({ url, scene, shareTicket, stored: new Map(owner.stored) })
  const [title] = phone.host.wx.callsOf('setNavigationBarTitle').slice(-1) as { title: string }[]
  return { phone, seen: `${title?.title} ${phone.text()}` }
}

test.each(released)('$where: $address', async ({ address, scene, shows }) => {
  const { phone, seen } = await open(address, scene)
  expect(phone.route()).toBe(address.split('?')[0])
  expect(seen).toContain(shows)
})

test('what a share says of itself is what the visit remembers', async () => {
  const marks = ['article', 'art_7', 'p_7', 'cus_7', 'v_7']
  const { phone } = await open('tabs/home/index?ch=article&ct=art_7&pm=p_7&sh=cus_7&vn=v_7', 1058)
  const of = shop.db.selectFrom('visit_marks').select('visit_id').where('value', '=', 'art_7')
  const kept = await shop.db.selectFrom('visit_marks').select('value').where('visit_id', 'in', of).execute()
  expect(kept.map(({ value }) => value).sort()).toEqual(marks.sort())

  // What was done in it is sent when the app is put away, and says the same, but for who shared it.
  phone.host.hide()
  await phone.host.settle()
  const events = await shop.db
    .selectFrom('client_events')
    .select(['kind', 'marks'])
    .where('kind', '=', 'opened')
    .execute()
  expect(events).toContainEqual({
    kind: 'opened',
    marks: { channel: 'article', content: 'art_7', venue: 'v_7' },
  })
})

test('what a gift checkout was opened for goes into the present', async () => {
  const { phone } = await open(
    `gift/pages/checkout/index?sku={sku}&occasion=get_well&return={parcel}&venue=${venueCode}`,
    1001,
  )
  phone.host.wx.answer('requestSubscribeMessage', saysYesTo([]))
  phone.host.wx.answer('showModal', { confirm: true, cancel: false })
  await phone.tap(/支付 ¥/)
  const rows = shop.db
    .selectFrom('presents')
    .innerJoin('orders', 'orders.id', 'presents.order_id')
    .innerJoin('venue_codes', 'venue_codes.id', 'orders.venue_code_id')
  expect(await rows.select(['occasion', 'in_return_for', 'code']).execute()).toEqual([
    { occasion: 'get_well', in_return_for: known.parcel, code: venueCode },
  ])
})

test('an order from the cart takes its pieces out of it', async () => {
  await owner.post('/v1/cart/lines', { skuId: sku, quantity: 1 })
  const { phone } = await open('trade/pages/checkout/index?lines={sku}*1*16800&cart=1', 1001)
  phone.host.wx.answer('showModal', { confirm: true, cancel: false })
  await phone.tap(/提交订单/)
  expect((await owner.get<{ count: number }>('/v1/cart')).body.count).toBe(0)
})
