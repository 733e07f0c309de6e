import budgets from '../../budgets.json'
import { costOf, shapeOf, sumOf } from './support/cost'
import { demo, productPage } from './support/demo'
import { everyPlus, longList, plusOf } from './support/long-list'
import { openShop, type Phone, type Shop } from './support/shop'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

/** What a person sees before scrolling: of all that comes and goes with the scrolling, the first part. */
const firstScreen = { inSight: (_selector: string, nth: number) => nth === 0 }

test('the first screen of home', async () => {
  const phone = await shop.open(firstScreen)
  expect(phone.text()).toContain('今日好物')
  const { calls, bytes } = sumOf(phone)
  expect(calls).toBeLessThanOrEqual(budgets.homeFirstScreenCalls)
  expect(bytes).toBeLessThanOrEqual(budgets.homeFirstScreenBytes)
})

const longjing = { ...firstScreen, url: productPage(demo.longjing.id) }
const openSheet = async () => {
  const phone = await shop.open(longjing)
  await phone.tap(/请选择/)
  await phone.tap(demo.longjing.size)
  return phone
}
const toasts = (phone: Phone) => phone.host.wx.callsOf('showToast')

interface Tap {
  what: string
  open(): Promise<Phone>
  name: string | RegExp
  /** That the tap did something: a tap on nothing would be cheap. */
  done(phone: Phone): boolean
}
const taps: Tap[] = [
  {
    what: 'a favourite',
    open: () => shop.open(longjing),
    name: '收藏',
    done: (phone) => phone.findAll('已收藏').length === 1,
  },
  { what: 'one more piece', open: openSheet, name: '增加', done: (phone) => phone.findAll('数量 2').length === 1 },
  {
    what: 'the plus of a product',
    open: () => longHome(20),
    name: plusOf(3),
    done: (phone) => toasts(phone).length === 1,
  },
]

test.each(taps)('a tap: $what', async ({ open, name, done }) => {
  const phone = await open()
  expect(done(phone)).toBe(false)
  const { calls, bytes } = await costOf(phone, () => phone.tap(name))
  expect(done(phone)).toBe(true)
  expect(calls).toBeLessThanOrEqual(budgets.tapCalls)
  expect(bytes).toBeLessThanOrEqual(budgets.tapBytes)
})

/** A home page scrolled down until `rows` products of its endless list are there, all of them mounted. */
async function longHome(rows: number) {
  const phone = await shop.open({ wire: longList(shop.wire, rows) })
  for (let page = 1; page < rows / 20; page += 1) {
    phone.host.fire('onReachBottom')
    await phone.host.settle()
  }
  expect(phone.findAll(everyPlus)).toHaveLength(rows)
  return phone
}

test('a tap on one row of 200 costs what it costs in 20', async () => {
  const tapIn = async (rows: number) => {
    const phone = await longHome(rows)
    const cost = await costOf(phone, () => phone.tap(plusOf(rows - 10)))
    expect(toasts(phone)).toHaveLength(1)
    return cost.bytes
  }
  const [few, many] = [await tapIn(20), await tapIn(200)]
  expect(many).toBeLessThanOrEqual(budgets.rowTapBytes)
  expect(many - few).toBeLessThanOrEqual(budgets.rowTapGrowthBytes)
})

/** The cart of somebody who has put `lines` different things into it. */
async function cartOf(lines: number) {
  const before = await shop.open({ url: 'tabs/cart/index' })
  const { stored } = before.host.wx
  const { token } = JSON.parse(stored.get('session') ?? '').data as { token: string }
  // Of products on the shelf, three pieces at least.
  const skus = await shop.db
    .selectFrom('skus')
    .innerJoin('stocks', 'stocks.sku_id', 'skus.id')
    .innerJoin('products', 'products.id', 'skus.product_id')
    .where('products.listed', '=', true)
    .where('stocks.available', '>', 2)
    .select('skus.id')
    .orderBy('skus.id')
    .limit(lines)
    .execute()
  for (const { id } of skus) {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `put-${lines}-into-cart-${id}` }
    const payload = { skuId: id, quantity: 1 }
    const answer = await shop.app.inject({ method: 'POST', url: '/v1/cart/lines', headers, payload })
    expect(answer.statusCode).toBe(200)
  }
  const phone = await shop.open({ url: 'tabs/cart/index', stored })
  expect(phone.findAll('增加')).toHaveLength(lines)
  return phone
}

test('one more piece in a cart of 60 lines costs what it costs in one of 6', async () => {
  const tapIn = async (lines: number) => {
    const phone = await cartOf(lines)
    return (await costOf(phone, () => phone.tap(phone.last('增加')))).bytes
  }
  const [few, many] = [await tapIn(6), await tapIn(60)]
  expect(few).toBeGreaterThan(0)
  expect(many).toBeLessThanOrEqual(budgets.tapBytes)
  expect(many - few).toBeLessThanOrEqual(budgets.rowTapGrowthBytes)
})

const pages = [
  ...['tabs/home/index', 'tabs/shelf/index', 'tabs/cart/index', 'tabs/me/index'],
  ...['shop/pages/search/index', productPage(demo.longjing.id), 'shop/pages/favourites/index'],
  ...['shop/pages/footprints/index', 'trade/pages/orders/index', 'account/pages/addresses/index'],
  ...['account/pages/address/index', 'account/pages/settings/index', 'account/pages/about/index'],
]

test.each(pages)('what is on screen of %s', async (url) => {
  const phone = await shop.open({ ...firstScreen, url })
  const { nodes, depth, children } = shapeOf(phone)
  expect(nodes).toBeGreaterThan(5)
  expect(nodes).toBeLessThanOrEqual(budgets.pageNodes)
  expect(depth).toBeLessThanOrEqual(budgets.pageDepth)
  expect(children).toBeLessThanOrEqual(budgets.pageChildren)
})
