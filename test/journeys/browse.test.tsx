import { demo, type Shelf, startShelf } from './support/shelf'

let shop: Shelf
beforeAll(async () => {
  shop = await startShelf()
})
afterAll(() => shop.close())

test('a person comes from home to a product, chooses a SKU and goes to the checkout', async () => {
  const { free } = await shop.sizes(demo.longjing.id)
  const app = await shop.open()
  await app.see('今日好物')
  await app.tap(demo.longjing.title)
  await app.arriveAt('shop/pages/product/index')
  await app.tap('立即购买')
  await app.see('选择规格')
  await app.tap(free)
  await app.tap('增加')
  const buttons = app.page().getAllByRole('button', { name: '立即购买' })
  const last = buttons.at(-1)
  if (!last) throw new Error('no button to buy')
  await app.tapElement(last)
  await app.arriveAt('trade/pages/checkout/index')
  expect(decodeURIComponent(app.params().lines ?? '')).toMatch(/^sku_\d+\*2\*\d+$/)
})

test('one tap on the plus puts a product with a single SKU into the cart', async () => {
  const app = await shop.open()
  const name = `加入购物车：${demo.sample.title}`
  await app.tap(name)
  await app.until(() => expect(app.phone.toasts).toContain('已加入购物车'))
  const [sent] = shop.carried('POST', '/v1/cart/lines')
  expect(JSON.parse(sent?.body ?? '{}')).toEqual({ skuId: demo.sample.sku, quantity: 1 })
})

test('the plus of a product with several SKUs opens their choice in the list, and closing it leaves the list', async () => {
  const { free } = await shop.sizes(demo.longjing.id)
  const app = await shop.open()
  await app.tap(`选择规格：${demo.longjing.title}`)
  await app.tap(free)
  await app.tap('加入购物车')
  await app.until(() => expect(app.phone.toasts).toContain('已加入购物车'))
  const [sent] = shop.carried('POST', '/v1/cart/lines')
  expect(JSON.parse(sent?.body ?? '{}')).toMatchObject({ quantity: 1 })
  await app.until(() => expect(app.page().queryByRole('dialog')).toBeNull())
  expect(app.route()).toBe('tabs/home/index')
})

test('in a list of gifts it leads to the gift checkout of the SKU that is chosen', async () => {
  const { free } = await shop.sizes(demo.longjing.id)
  const app = await shop.open('/tabs/gifts/index')
  await app.tap(`送给朋友：${demo.longjing.title}`)
  await app.tap(free)
  await app.tap('送给朋友')
  await app.arriveAt('gift/pages/checkout/index')
})

test('two quick taps on the plus add one piece', async () => {
  const app = await shop.open()
  const name = `加入购物车：${demo.sample.title}`
  await app.until(() => expect(app.page().queryAllByRole('button', { name }).length).toBeGreaterThan(0))
  const [plus] = app.page().getAllByRole('button', { name })
  if (!plus) throw new Error('no plus')
  await app.tapElement(plus)
  await app.tapElement(plus)
  await app.until(() => expect(app.phone.toasts).toContain('已加入购物车'))
  expect(shop.sent('POST', '/v1/cart/lines')).toHaveLength(1)
})

test('scrolling down home brings more products until there are no more', async () => {
  const app = await shop.open()
  await app.see('更多好物')
  const pages = () => shop.carried('GET', '/v1/products').length
  await app.until(() => expect(pages()).toBe(1))
  for (let page = 2; page <= 4; page += 1) {
    await app.scrollToBottom()
    await app.until(() => expect(pages()).toBe(page))
    await app.notSee('正在加载更多')
  }
  await app.see('没有更多了')
  await app.scrollToBottom()
  expect(pages()).toBe(4)
})

test('two jumps to the end, the second while a page is on its way, bring two pages', async () => {
  const app = await shop.open()
  const pages = () => shop.carried('GET', '/v1/products').length
  await app.until(() => expect(pages()).toBe(1))
  await app.see('更多')
  const { wire } = app.phone
  let arrive = () => {}
  const held = new Promise<void>((resolve) => {
    arrive = resolve
  })
  app.phone.wire = async (request) => {
    if (request.url.startsWith('/v1/products?')) await held
    return wire(request)
  }
  await app.scrollToBottom()
  await app.see('正在加载更多')
  await app.scrollToBottom()
  arrive()
  await app.until(() => expect(pages()).toBe(3))
  // Sixty rows, and the cards of the modules above them.
  await app.until(() => expect(app.page().getAllByRole('link').length).toBeGreaterThan(60))
  expect(pages()).toBe(3)
})

test('without a network home says so, and comes up once there is one', async () => {
  const app = await shop.open('/tabs/home/index', {
    prepare: (phone) => {
      phone.online = false
    },
  })
  await app.see('网络连接不上')
  await app.findNetwork()
  await app.tap('重试')
  await app.see('今日好物')
  await app.notSee('网络连接不上')
})

test('a shortcut leads to its category on the shelf, and the shelf stays there', async () => {
  const app = await shop.open()
  await app.tap('看望')
  await app.arriveAt('tabs/shelf/index')
  await app.until(() =>
    expect(app.page().getByRole('tab', { name: '鲜果' }).getAttribute('aria-selected')).toBe('true'),
  )
  await app.see('赣南脐橙')
  await app.goTo('tab', '/tabs/home/index')
  await app.goTo('tab', '/tabs/shelf/index')
  await app.until(() =>
    expect(app.page().getByRole('tab', { name: '鲜果' }).getAttribute('aria-selected')).toBe('true'),
  )
})

test('the shelf narrows to a category of the second level and orders by price', async () => {
  const app = await shop.open('/tabs/shelf/index')
  await app.tap('茶叶')
  await app.tap('红茶')
  await app.see('正山小种')
  await app.notSee('碧螺春')
  await app.tap('价格')
  await app.until(() => {
    const [last] = shop.carried('GET', '/v1/products').slice(-1)
    expect(last?.url).toContain('sort=price_asc')
  })
  await app.see('金骏眉')
})

test('the visit is recorded with the scene of its entrance', async () => {
  const app = await shop.open(`/shop/pages/product/index?id=${demo.fan.id}&ch=share_card&sh=cus_friend`, {
    scene: 1007,
  })
  await app.see(demo.fan.title)
  await app.until(() => expect(shop.carried('POST', '/v1/visits')).toHaveLength(1))
  const [visit] = shop.carried('POST', '/v1/visits')
  expect(JSON.parse(visit?.body ?? '{}')).toMatchObject({
    scene: 1007,
    path: 'shop/pages/product/index',
    channel: 'share_card',
    sharer: 'cus_friend',
  })
})
