import { limits } from '@haoli/contract'
import type { Wire } from '@haoli/weapp-host'
import { mostLines } from '../../server/src/systems/cart/add-line'
import { costOf } from './support/cost'
import { expectFirstScreen, expectShape, firstScreen } from './support/kept'
import { person, skusOnShelf } from './support/person'
import { openShop, type Phone, type Shop } from './support/shop'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const screenPx = 812

/** Every list of the API goes on for `pages` pages: the first one again and again, each row with an id of its own. */
const endless =
  (wire: Wire, pages: number): Wire =>
  async (request) => {
    const url = new URL(request.url)
    const page = Number(url.searchParams.get('cursor') ?? 0)
    if (request.method !== 'GET') return wire(request)
    url.searchParams.delete('cursor')
    const answer = await wire({ ...request, url: url.href })
    const body = JSON.parse(String(answer.body)) as { items?: { id?: string }[]; nextCursor?: string | null }
    if (!body.items || body.nextCursor === undefined) return answer
    const items = body.items.map((item) => ({ ...item, id: `${item.id}-${page}` }))
    return {
      ...answer,
      body: JSON.stringify({ ...body, items, nextCursor: page + 1 < pages ? String(page + 1) : null }),
    }
  }

/** How tall the last part of a list is while it waits, px. */
const waitingPx = (phone: Phone): number => {
  const heights = phone.nodes().flatMap(({ st }) => /^height: (\d+)px/.exec(String(st))?.[1] ?? [])
  return Number(heights.at(-1))
}

/**
 * A page scrolled down `times` pages, so that only what is at its end is on screen: a screen of it, and one on each side.
 */
async function farDown(options: Parameters<Shop['open']>[0], times: number) {
  let observed = 0
  const phone = await shop.open({
    ...options,
    inSight: (_selector, nth) => {
      observed = Math.max(observed, nth + 1)
      return nth === 0
    },
  })
  const chunkPx = waitingPx(phone)
  for (let page = 0; page < times; page += 1) {
    phone.host.fire('onReachBottom')
    await phone.host.settle()
  }
  const near = Math.ceil((3 * screenPx) / chunkPx) + 1
  expect(observed).toBeGreaterThan(near + 3)
  const to = observed
  const cost = await costOf(phone, async () => {
    phone.host.wx.setInSight((_selector, nth) => nth >= to - near && nth < to)
    await phone.host.settle()
  })
  // Parts came, and those that were there before have gone.
  expect(cost.calls).toBeGreaterThanOrEqual(near)
  return phone
}

async function customer() {
  const who = await person(shop, 'who-has-everything')
  const skus = await skusOnShelf(shop, 12)
  const products = await shop.db.selectFrom('products').select('id').where('listed', '=', true).limit(20).execute()
  const { headers } = who
  for (const { id } of products) {
    await shop.app.inject({ method: 'PUT', url: `/v1/me/favourites/${id}`, headers })
    await shop.app.inject({ method: 'POST', url: '/v1/me/footprints', headers, payload: { productId: id } })
  }
  for (const skuId of skus.slice(0, 6)) {
    await who.order([{ skuId, quantity: 1 }])
    await shop.clock.advance(1)
  }
  const other = await person(shop, 'friend-of-who-has-everything')
  for (const skuId of skus.slice(6)) {
    await who.open({ skuId })
    const { token } = await other.open({ skuId })
    await who.look(token)
    await who.accept(token)
    await shop.clock.advance(1)
  }
  return who
}

const lists = [
  ...['tabs/home/index', 'tabs/shelf/index', 'tabs/gifts/index', 'shop/pages/search/index?q=%E8%8C%B6'],
  ...['shop/pages/favourites/index', 'shop/pages/footprints/index', 'trade/pages/orders/index'],
  ...['gift/pages/sent/index', 'gift/pages/received/index'],
]

describe('lists', () => {
  let stored: Map<string, string>
  beforeAll(async () => {
    stored = (await customer()).stored
  })

  test.each(lists)('a page far down holds no more than one at its beginning may: %s', async (url) => {
    expectShape(await farDown({ url, stored, wire: endless(shop.wire, 12) }, 12))
  })
})

describe('one page of many lines', () => {
  test('the fullest cart', async () => {
    const who = await person(shop, 'who-wants-it-all')
    for (const skuId of await skusOnShelf(shop, mostLines)) await who.post('/v1/cart/lines', { skuId, quantity: 1 })
    const cart = { url: 'tabs/cart/index', stored: who.stored }
    const phone = await shop.open({ ...firstScreen, ...cart })
    expect(phone.text()).toContain(`共 ${mostLines} 件`)
    expectFirstScreen(phone)
    expectShape(await farDown(cart, 0))
  })

  test('the longest order: made, and looked at', async () => {
    const who = await person(shop, 'who-orders-it-all')
    const lines = (await skusOnShelf(shop, limits.linesPerOrder)).map((skuId) => ({ skuId, quantity: 1 }))
    for (const line of lines) await who.post('/v1/cart/lines', line)
    const cart = await shop.open({ ...firstScreen, url: 'tabs/cart/index', stored: who.stored })
    await cart.tap(/^去结算/)
    expect(cart.route()).toBe('trade/pages/checkout/index')
    expectShape(cart)
    const { status, body } = await who.order(lines)
    expect(status).toBe(201)
    const order = { url: `trade/pages/order/index?id=${body.id}`, stored: who.stored }
    expectFirstScreen(await shop.open({ ...firstScreen, ...order }))
    expectShape(await farDown(order, 0))
  })
})
