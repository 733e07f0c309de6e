import budgets from '../../budgets.json'
import { costOf, costOfTap, expectAtMost } from './support/cost'
import { demo, productPage } from './support/demo'
import { answerBudget, expectFirstScreen, firstScreen, tapBudget } from './support/kept'
import { everyPlus, longList, plusOf } from './support/long-list'
import { person, skusOnShelf } from './support/person'
import { openShop, type Phone, type Shop } from './support/shop'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const longjing = { ...firstScreen, url: productPage(demo.longjing.id) }

const pages = [
  ...['tabs/home/index', 'tabs/shelf/index', 'tabs/gifts/index', 'tabs/cart/index', 'tabs/me/index'],
  ...['shop/pages/search/index', longjing.url, 'shop/pages/favourites/index'],
  ...['shop/pages/footprints/index', 'trade/pages/orders/index', 'account/pages/addresses/index'],
  ...['account/pages/address/index', 'account/pages/settings/index', 'account/pages/about/index'],
]

test.each(pages)('the first screen of %s', async (url) => {
  expectFirstScreen(await shop.open({ ...firstScreen, url }))
})

test('home has its goods on its first screen', async () => {
  const phone = await shop.open(firstScreen)
  expect(phone.text()).toContain('今日好物')
  expectFirstScreen(phone)
})

/** The product's page with all its answers, which take `latencyMs` each. */
const openProduct = async (latencyMs?: number) => {
  const phone = await shop.open({ ...longjing, ...(latencyMs && { latencyMs }) })
  await phone.host.pass(3 * (latencyMs ?? 0))
  return phone
}
const openSheet = async (latencyMs?: number) => {
  const phone = await openProduct(latencyMs)
  await phone.tap(/请选择/)
  return phone
}
const withSize = async (latencyMs?: number) => {
  const phone = await openSheet(latencyMs)
  await phone.tap(demo.longjing.size)
  return phone
}
const toasts = (phone: Phone) => phone.host.wx.callsOf('showToast')
const claims = /^领取/
const plusOfLongjing = `选择规格：${demo.longjing.title}`
const openListSheet = async (latencyMs?: number) => {
  const phone = await shop.open({ ...firstScreen, ...(latencyMs && { latencyMs }) })
  await phone.host.pass(3 * (latencyMs ?? 0))
  await phone.tap(plusOfLongjing)
  await phone.host.pass(latencyMs ?? 0)
  return phone
}

interface Tap {
  what: string
  open(latencyMs?: number): Promise<Phone>
  target(phone: Phone): Parameters<typeof costOfTap>[1]
  /** That the tap did something: a tap on nothing would be cheap. */
  done(phone: Phone): boolean
  /** After it a sheet goes. */
  sheetGoes?: boolean
}
const taps: Tap[] = [
  {
    what: 'a favourite',
    open: openProduct,
    target: () => '收藏',
    done: (phone) => phone.findAll('已收藏').length === 1,
  },
  {
    what: 'a size',
    open: openSheet,
    target: () => demo.longjing.size,
    done: (phone) => phone.text().includes('库存充足'),
  },
  {
    what: 'one more piece',
    open: withSize,
    target: () => '增加',
    done: (phone) => phone.findAll('数量 2').length === 1,
  },
  {
    what: 'into the cart from the sheet',
    open: withSize,
    target: (phone) => phone.last('加入购物车'),
    done: (phone) => phone.findAll('购物车，1 件').length === 1 && phone.findAll('数量 1').length === 0,
    sheetGoes: true,
  },
  {
    what: 'a coupon of the product',
    open: async (latencyMs) => {
      const phone = await openProduct(latencyMs)
      await phone.tap(/^领券/)
      return phone
    },
    target: (phone) => phone.find(claims),
    done: (phone) => phone.text().includes('已领 1 张'),
  },
  {
    what: 'a size in a list',
    open: openListSheet,
    target: () => demo.longjing.size,
    done: (phone) => phone.text().includes('库存充足'),
  },
  {
    what: 'the plus of a product',
    open: () => longHome(20),
    target: () => plusOf(3),
    done: (phone) => toasts(phone).length === 1,
  },
]

test.each(taps)('a tap: $what', async ({ open, target, done, sheetGoes }) => {
  const phone = await open()
  expect(done(phone)).toBe(false)
  const { atOnce, answers, after, whole } = await costOfTap(phone, target(phone))
  expect(done(phone)).toBe(true)
  // One call, be it the tap's own or its answer's.
  if (!sheetGoes) return expectAtMost(whole, tapBudget)
  expectAtMost(atOnce, tapBudget)
  expectAtMost(answers, answerBudget)
  expectAtMost(after, { calls: 1, bytes: budgets.sheetGoneBytes })
})

/** Longer than somebody waits without a sign that something happens. */
const slowMs = 1000

test.each(taps.slice(0, -1))('a tap where answers are slow: $what', async ({ open, target, done }) => {
  const phone = await open(slowMs)
  const node = target(phone)
  phone.fire(typeof node === 'string' || node instanceof RegExp ? phone.find(node) : node, 'tap')
  // By itself, as a sign of waiting, with each answer: one call at one moment.
  for (let passedMs = 0; passedMs < 4 * slowMs; passedMs += 20) {
    expectAtMost(await costOf(phone, () => phone.host.pass(20)), tapBudget)
  }
  expect(done(phone)).toBe(true)
})

test('the sheet that chooses comes in one call', async () => {
  const phone = await shop.open(longjing)
  const cost = await costOf(phone, () => phone.tap(/请选择/))
  expect(phone.findAll(demo.longjing.size)).toHaveLength(1)
  expectAtMost(cost, { calls: 1, bytes: budgets.sheetBytes })
})

test('the plus of a product with several SKUs opens what its card knows, and the answer brings the choices', async () => {
  const phone = await shop.open({ ...firstScreen, latencyMs: slowMs })
  await phone.host.pass(3 * slowMs)
  const most = { calls: 1, bytes: budgets.sheetBytes }
  phone.fire(phone.find(plusOfLongjing), 'tap')
  expectAtMost(await costOf(phone, () => phone.host.pass(100)), most)
  expect(phone.findAll('选择规格')).toHaveLength(1)
  expect(phone.findAll(demo.longjing.size)).toHaveLength(0)
  expectAtMost(await costOf(phone, () => phone.host.pass(slowMs)), most)
  expect(phone.findAll(demo.longjing.size)).toHaveLength(1)
})

test('a search that is cleared brings what stands there before a search, and no more', async () => {
  const phone = await shop.open({ ...firstScreen, url: 'shop/pages/search/index?q=%E8%8C%B6' })
  expect(phone.text()).toContain('件商品')
  const cost = await costOf(phone, () => phone.tap('清除'))
  expect(phone.text()).toContain('大家在搜')
  expectAtMost(cost, { calls: 1, bytes: budgets.sheetBytes })
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

/** The cart of somebody who has put `lines` different things into it, all of them mounted. */
async function cartOf(lines: number) {
  const who = await person(shop, `cart-of-${lines}`)
  for (const skuId of await skusOnShelf(shop, lines)) await who.post('/v1/cart/lines', { skuId, quantity: 1 })
  const phone = await shop.open({ url: 'tabs/cart/index', stored: who.stored })
  expect(phone.findAll('增加')).toHaveLength(lines)
  return phone
}

test('one more piece in a cart of 60 lines costs what it costs in one of 6', async () => {
  const tapIn = async (lines: number) => {
    const phone = await cartOf(lines)
    const { atOnce, answers, after } = await costOfTap(phone, phone.last('增加'))
    expect(phone.text()).toContain(`共 ${lines + 1} 件`)
    expectAtMost(atOnce, { calls: budgets.tapCalls, bytes: budgets.rowTapBytes })
    // The sum of the cart, and how many are in it.
    expectAtMost(answers, answerBudget)
    expectAtMost(after, { calls: 0, bytes: 0 })
    return atOnce.bytes
  }
  const [few, many] = [await tapIn(6), await tapIn(60)]
  expect(few).toBeGreaterThan(0)
  expect(many - few).toBeLessThanOrEqual(budgets.rowTapGrowthBytes)
})
