import type { Page } from 'playwright-core'
import { sandboxKey } from '../../server/src/sandbox/sandbox-key'
import { lostStyles } from './own-styles'
import { Phone } from './phone'
import type { OpenShop } from './shop'
import { openShop } from './shop'
import { answerCashier, goToCheckout } from './shopping'

let shop: OpenShop
beforeAll(async () => {
  shop = await openShop()
}, 120_000)
afterAll(() => shop?.close())

const asMerchant = async (path: string, body?: unknown) =>
  fetch(`${shop.url}/v1/merchant${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await sandboxKey(shop.deps.db, shop.deps.clock.now())}`,
      ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': `${path}-${Date.now()}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

const advanceClock = (seconds: number) =>
  fetch(`${shop.url}/v1/sandbox/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seconds }),
  })

const idIn = (phone: Phone) => /id=(ord_[\w-]+)/.exec(phone.page.url())?.[1] ?? ''

test('a stranger finds tea, leaves the cashier once, pays, follows the parcel and has it', async () => {
  const phone = await Phone.open(shop.browser, shop.url, 'buyer')
  await goToCheckout(phone)
  await phone.tap('提交订单')
  await answerCashier(phone.page, '取消')
  await phone.seesForAll('继续支付')
  await phone.tap('继续支付')
  await answerCashier(phone.page, '支付')
  await phone.sees('支付成功')
  await phone.tap('查看订单')
  await phone.sees('待发货')
  const id = idIn(phone)

  const shipped = await asMerchant(`/orders/${id}/shipments`, { company: '顺丰速运', waybillNumber: 'SF1234567890' })
  expect(shipped.status).toBe(201)
  await phone.page.reload()
  await phone.sees('待收货')
  await phone.seesForAll('待收货')
  await phone.tap('查看物流')
  await phone.seesForAll('SF1234567890')
  await advanceClock(36 * 3600)
  await phone.page.reload()
  await phone.sees('已签收')
  await phone.page.goBack()
  await phone.top.getByRole('button', { name: '确认收货' }).click()
  await phone.page.locator('.taro__modal').getByText('确认收货', { exact: true }).click()
  await phone.sees('已完成')
  await phone.shot('story-received')
  await phone.close()
})

test('two phones in one browser are two people', async () => {
  const phone = await Phone.open(shop.browser, shop.url, 'left', { route: '/tabs/home/index' })
  const idOn = async (page: Page, name: string) => {
    const login = page.waitForResponse((answer) => answer.url().endsWith('/v1/sessions'))
    await page.goto(`${shop.url}/app/?phone=${name}#/tabs/me/index`)
    await page.getByText('我的订单').waitFor()
    return ((await (await login).json()) as { me: { id: string } }).me.id
  }
  const left = await idOn(await phone.context.newPage(), 'left')
  const right = await idOn(await phone.context.newPage(), 'right')
  expect(left).not.toBe(right)
  await phone.close()
})

test('a deep link opens a product, and its heart survives a reload', async () => {
  const products = (await (await fetch(`${shop.url}/v1/products?q=tuanshan`)).json()) as { items: { id: string }[] }
  const [product] = products.items
  const phone = await Phone.open(shop.browser, shop.url, 'linked', {
    route: `/shop/pages/product/index?id=${product?.id}&ch=share_card`,
  })
  await phone.seesForAll('团扇')
  await phone.sees(/^1\/[2-9]$/)
  await phone.top.locator('.swiper-slides').evaluate((slides) => slides.scrollTo(slides.clientWidth, 0))
  await phone.sees(/^2\/[2-9]$/)
  const kept = phone.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
  await phone.tap('收藏')
  await phone.sees('已收藏')
  // It shows before the API has heard of it.
  expect((await kept).url()).toContain('/v1/me/favourites/')
  await phone.page.reload()
  await phone.sees('已收藏')
  const visit = await shop.deps.db
    .selectFrom('visits')
    .innerJoin('visit_marks', 'visit_id', 'id')
    .select('entrance')
    .where('value', '=', 'share_card')
    .execute()
  expect(visit.length).toBeGreaterThan(0)
  expect(visit.every(({ entrance }) => entrance === 'chat')).toBe(true)
  await phone.close()
})

test.each(['light', 'dark'] as const)(
  'pages have the shop’s colours and sizes in %s mode, not Taro’s',
  async (theme) => {
    const phone = await Phone.open(shop.browser, shop.url, `colours-${theme}`, { theme, route: '/tabs/me/index' })
    await phone.seesForAll('我的订单')
    const onTab = await lostStyles(phone.page)
    await phone.tap('收货地址')
    await phone.seesForAll('新增地址')
    await phone.tap('新增地址')
    await phone.seesForAll('所在地区')
    const onForm = await lostStyles(phone.page)
    expect([...onTab.lost, ...onForm.lost]).toEqual([])
    const seen = [...onTab.seen, ...onForm.seen]
    expect(seen).toEqual(expect.arrayContaining(['.taro-navigation-bar-title', '.taro_page', '.weui-input']))
    await phone.close()
  },
)

test('initials find tea', async () => {
  const phone = await Phone.open(shop.browser, shop.url, 'seeker', { route: '/shop/pages/search/index?q=xhlj' })
  await phone.seesForAll('明前西湖龙井')
  // Without a finger: what is on the page is reached by Tab and pressed by Enter.
  const found = phone.top.getByRole('link', { name: /^明前西湖龙井/ }).first()
  for (let presses = 0; presses < 30; presses += 1) {
    if (await found.evaluate((link) => link === document.activeElement)) break
    await phone.page.keyboard.press('Tab')
  }
  await phone.page.keyboard.press('Enter')
  await phone.sees('立即购买')

  // The browser's back closes what lies over the page, and only then leaves the page.
  const choice = phone.top.getByRole('dialog', { name: '选择规格' })
  await phone.tap('立即购买')
  await choice.waitFor()
  // It has the focus, which Tab does not take out of it, and Escape closes it.
  const hasFocus = () => choice.evaluate((sheet) => sheet.contains(document.activeElement))
  await phone.page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null)
  for (let presses = 0; presses < 15; presses += 1) await phone.page.keyboard.press('Tab')
  expect(await hasFocus()).toBe(true)
  await phone.page.keyboard.press('Escape')
  await choice.waitFor({ state: 'detached' })
  await phone.tap('立即购买')
  await choice.waitFor()
  const product = phone.page.url()
  await phone.page.goBack()
  await choice.waitFor({ state: 'detached' })
  expect(phone.page.url()).toBe(product)
  await phone.page.goBack()
  await phone.page.waitForURL(/search/)
  await phone.close()
})

test('a list jumped through to its end goes on, and the browser’s buttons keep the place in it', async () => {
  const phone = await Phone.open(shop.browser, shop.url, 'reader', { route: '/tabs/home/index' })
  await phone.sees('更多好物')
  const list = phone.page.locator('.taro_tabbar_page')
  for (let page = 2; page <= 3; page += 1) {
    const before = await list.evaluate(({ scrollHeight }) => scrollHeight)
    const next = phone.page.waitForResponse((answer) => /\/v1\/products\?.*cursor=/.test(answer.url()))
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await next
    await phone.page.waitForFunction(
      (height) => (document.querySelector('.taro_tabbar_page')?.scrollHeight ?? 0) > height,
      before,
    )
  }
  const place = () => list.evaluate(({ scrollTop }) => scrollTop)
  await list.evaluate((element) => element.scrollTo(0, 2_000))
  await phone.top.getByRole('link', { name: /已售/ }).last().click()
  await phone.sees('收藏')
  await phone.back()
  await phone.sees('更多好物')
  const left = await place()
  expect(left).toBeGreaterThan(500)
  await phone.page.goForward()
  await phone.sees('收藏')
  await phone.back()
  await phone.sees('更多好物')
  expect(await place()).toBe(left)

  // Back before the page has come in: Taro hides the list a moment later, which is on top again.
  await list.evaluate((element) => {
    const hidden = new MutationObserver((changes) => {
      if (changes.some(({ oldValue }) => oldValue?.includes('taro_page_shade')))
        element.setAttribute('data-was-hidden', '')
    })
    hidden.observe(element, { attributeFilter: ['class'], attributeOldValue: true })
  })
  // One that is in sight: nothing is scrolled to reach it.
  await list.evaluate((element) => {
    const inSight = (card: Element) => {
      const { top, bottom } = card.getBoundingClientRect()
      return top > 0 && bottom < element.clientHeight && card.textContent?.includes('已售')
    }
    const card = [...element.querySelectorAll<HTMLElement>('[role="link"]')].find(inSight)
    card?.click()
  })
  await phone.page.waitForURL(/product/)
  await phone.page.goBack()
  await phone.page.locator('.taro_tabbar_page[data-was-hidden]').waitFor({ state: 'attached' })
  await phone.sees('更多好物')
  expect(await place()).toBe(left)

  // The banner is circular: past its end is its beginning, and the other way round.
  const banner = phone.top.locator('.swiper-slides').first()
  const slides = await banner.locator('> .swiper-item').count()
  const rests = (slide: number) =>
    phone.page.waitForFunction((at) => {
      const box = document.querySelector('.swiper-slides')
      return box && box.scrollLeft === at * box.clientWidth
    }, slide)
  await list.evaluate((element) => element.scrollTo(0, 0))
  await banner.evaluate((box) => box.scrollTo({ left: box.scrollWidth, behavior: 'instant' }))
  await rests(1)
  await banner.evaluate((box) => box.scrollTo({ left: 0, behavior: 'instant' }))
  await rests(slides)
  // A mouse pulls it as a finger does, which opens nothing.
  const { x = 0, y = 0, width = 0, height = 0 } = (await banner.boundingBox()) ?? {}
  await phone.page.mouse.move(x + width * 0.2, y + height / 2)
  await phone.page.mouse.down()
  await phone.page.mouse.move(x + width * 0.7, y + height / 2, { steps: 5 })
  await phone.page.mouse.up()
  await rests(slides - 1)
  expect(phone.page.url()).toMatch(/tabs\/home/)
  await phone.close()
})

test('without a network the home page says so, and a retry brings it back', async () => {
  const phone = await Phone.open(shop.browser, shop.url, 'tunnel', { route: '/tabs/me/index' })
  await phone.sees('我的订单')
  await phone.page.route('**/v1/home', (route) => route.abort('internetdisconnected'))
  await phone.page.locator('taro-tabbar').getByText('首页').click()
  await phone.sees('网络')
  await phone.page.unroute('**/v1/home')
  await phone.tap('重试')
  await phone.sees('今日好物')
  expect(phone.trouble.filter((line) => !line.includes('/v1/home'))).toEqual([])

  // A page whose files do not come says so, leaves the page and its address as they were, and opens on the next try.
  await phone.page.route(/\/app\/(js|css)\//, (route) => route.abort('internetdisconnected'))
  const search = phone.top.getByRole('link', { name: /^搜索/ })
  const dialog = phone.page.locator('.taro__modal')
  await search.click()
  await dialog.getByText('页面没有打开').waitFor()
  await dialog.getByText('取消', { exact: true }).click()
  await phone.page.waitForURL(/#\/tabs\/home\/index/)
  await search.click()
  await dialog.getByText('页面没有打开').waitFor()
  await phone.page.unroute(/\/app\/(js|css)\//)
  await dialog.getByText('重试', { exact: true }).click()
  await phone.top.getByRole('searchbox', { name: '搜索' }).waitFor()
  await phone.context.close()
})

test('where the shop’s files do not come the page says so, and home is asked for once on the next try', async () => {
  const scripts = /\/app\/js\/(?!early)/
  const phone = await Phone.open(shop.browser, shop.url, 'cellar', {
    locale: 'en-GB',
    prepare: (context) => context.route(scripts, (route) => route.abort('internetdisconnected')),
  })
  await phone.page.getByRole('alert').getByText('The page did not open').waitFor()
  const asked: string[] = []
  phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await phone.context.unroute(scripts)
  await phone.page.getByRole('button', { name: 'Retry' }).click()
  await phone.sees('More to discover')
  expect(asked.filter((path) => path === '/v1/home')).toHaveLength(1)
  await phone.context.close()
})
