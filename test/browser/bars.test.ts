import { loggedInAs, person } from '../../scripts/lib/screenshots/person'
import { Phone } from './phone'
import type { OpenShop } from './shop'
import { openShop } from './shop'

let shop: OpenShop
beforeAll(async () => {
  shop = await openShop()
}, 120_000)
afterAll(() => shop?.close())

const read = async <T>(path: string) => (await (await fetch(`${shop.url}/v1${path}`)).json()) as T

test('the tabs are links: by keys too, with the number of the cart, and away on other pages', async () => {
  const { items } = await read<{ items: { id: string }[] }>('/products?limit=1')
  const { skus } = await read<{ skus: { id: string }[] }>(`/products/${items[0]?.id}`)
  await (await person(shop.url, 'tabs', '小满')).putIntoCart(skus[0]?.id ?? '', 1)
  const options = { route: '/tabs/me/index', prepare: loggedInAs('tabs') }
  const phone = await Phone.open(shop.browser, shop.url, 'tabs', options)
  const tabs = phone.page.getByRole('navigation')
  await tabs.getByRole('link', { name: /^1\s*购物车$/ }).waitFor()
  expect(await tabs.locator('[aria-current=page]').textContent()).toBe('我的')

  await tabs.getByRole('link', { name: /购物车/ }).focus()
  await phone.page.keyboard.press('Enter')
  await phone.page.waitForURL(/tabs\/cart/)
  await phone.seesForAll('结算')
  expect(await tabs.locator('[aria-current=page]').textContent()).toMatch(/购物车/)

  await phone.follow('/shop/pages/search/index')
  await phone.top.getByRole('searchbox').waitFor()
  expect(await tabs.count()).toBe(0)
  await phone.back()
  await tabs.getByText('购物车').waitFor()
  await phone.close()
})

test('the tabs speak the language of the pages', async () => {
  const phone = await Phone.open(shop.browser, shop.url, 'tabs-en', { locale: 'en-GB', route: '/tabs/me/index' })
  await phone.page.getByRole('navigation').getByRole('link', { name: 'Cart' }).waitFor()
  await phone.close()
})

test('a page that is pulled down asks anew; a finger that goes aside turns the banner', async () => {
  const phone = await Phone.open(shop.browser, shop.url, 'puller', { route: '/tabs/home/index' })
  await phone.sees('更多好物')
  const asked: string[] = []
  phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const finger = await phone.context.newCDPSession(phone.page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at })
  const drag = async (dx: number, dy: number) => {
    const from = { x: 260, y: 200 }
    await touch('touchStart', from)
    for (let step = 1; step <= 10; step += 1)
      await touch('touchMove', { x: from.x + (dx * step) / 10, y: from.y + (dy * step) / 10 })
    await touch('touchEnd')
  }
  const page = phone.top.locator('taro-pull-to-refresh-core')
  await phone.top.locator('.swiper-again').first().waitFor({ state: 'attached' })
  await drag(-200, 0)
  await phone.page.waitForFunction(() => {
    const box = document.querySelector('.swiper-slides')
    return box && box.scrollLeft === 2 * box.clientWidth
  })
  await drag(0, 40)
  expect(await page.getAttribute('style')).toBe('')
  expect(asked.filter((path) => path === '/v1/home')).toEqual([])

  const answer = phone.page.waitForResponse((response) => response.url().endsWith('/v1/home'))
  await drag(0, 240)
  await answer
  await phone.top.locator('taro-pull-to-refresh-core:not([aria-busy])').waitFor()
  expect(await page.getAttribute('style')).toBe('')
  await phone.close()
})

test('where not even the first script comes the page says so itself, and opens on the next try', async () => {
  const scripts = /\/app\/js\//
  const phone = await Phone.open(shop.browser, shop.url, 'well', {
    prepare: (context) => context.route(scripts, (route) => route.abort('internetdisconnected')),
  })
  const words = phone.page.getByRole('alert')
  expect(await words.count()).toBe(0)
  // It waits, so that it is not seen while the page is on its way.
  await phone.page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
  await words.getByText('页面还没有打开').waitFor()
  await phone.shot('unopened')
  await phone.context.unroute(scripts)
  await words.getByRole('link').click()
  await phone.sees('今日好物')
  expect(await phone.page.locator('#unopened').count()).toBe(0)
  await phone.context.close()
})
