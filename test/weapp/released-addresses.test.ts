import addresses from '../../contract/public/addresses.json'
import pages from '../../contract/public/pages.json'
import { demo } from './support/demo'
import { saysYesTo } from './support/handset'
import { onePerPage, openReleased, pageOf } from './support/released'
import { openShop, type Shop } from './support/shop'

const { sku } = demo.longjing
const venueCode = 'DEM0A-00001'

let shop: Shop
let released: Awaited<ReturnType<typeof openReleased>>
beforeAll(async () => {
  shop = await openShop()
  released = await openReleased(shop)
})
afterAll(() => shop.close())

/** As WeChat hands it over with a card that was opened in a chat it was not sent to. */
const shareTicket = Buffer.from(JSON.stringify({ isPrivateMessage: false })).toString('base64')

async function open(address: string, scene: number) {
  const url = released.urlOf(address)
  const phone = await shop.open({ url, scene, shareTicket, stored: new Map(released.owner.stored) })
  const [title] = phone.host.wx.callsOf('setNavigationBarTitle').slice(-1) as { title: string }[]
  return { phone, seen: `${title?.title} ${phone.text()}` }
}

test('every page has an address', () => {
  expect(onePerPage.map(({ address }) => pageOf(address)).sort()).toEqual(Object.keys(pages))
})

test.each(addresses)('$where: $address', async ({ address, scene, shows }) => {
  const { phone, seen } = await open(address, scene)
  expect(phone.route()).toBe(pageOf(address))
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
    { occasion: 'get_well', in_return_for: released.known.parcel, code: venueCode },
  ])
})

test('an order from the cart takes its pieces out of it', async () => {
  await released.owner.post('/v1/cart/lines', { skuId: sku, quantity: 1 })
  const { phone } = await open('trade/pages/checkout/index?lines={sku}*1*16800&cart=1', 1001)
  phone.host.wx.answer('showModal', { confirm: true, cancel: false })
  await phone.tap(/提交订单/)
  expect((await released.owner.get<{ count: number }>('/v1/cart')).body.count).toBe(0)
})
