import { openChromium } from '@haoli/weapp-host/chromium'
import { type Driven, openDriven } from '@haoli/weapp-host/driver'
import automator from 'miniprogram-automator'
import type { Browser } from 'playwright-core'
import { inRoot } from '../../scripts/lib/root'
import { demo, productPage } from './support/demo'
import { openShop, type Shop } from './support/shop'
import { openViewNetwork } from './support/view-network'

/*
 * What WeChat's own client does with the shop. The same steps drive WeChat DevTools: `npm start` for the API, dist/weapp
 * opened with `cli auto --project dist/weapp --auto-port 9420`, and WEAPP_ENDPOINT=ws://127.0.0.1:9420 for this test.
 */
const { WEAPP_ENDPOINT } = process.env

/** How long a page may take; a machine that is busy with other things is slow. */
const patienceMs = 20_000

type Program = Awaited<ReturnType<typeof automator.connect>>
type Page = NonNullable<Awaited<ReturnType<Program['currentPage']>>>

let shop: Shop
let browser: Browser
let driven: Driven
let program: Program

async function openOwnHost(): Promise<string> {
  shop = await openShop()
  browser = await openChromium()
  driven = await openDriven(inRoot('dist/weapp'), {
    async launch(url) {
      const context = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true })
      await openViewNetwork(context, shop)
      const tab = await context.newPage()
      await tab.clock.setFixedTime(shop.clock.now())
      await tab.goto(url)
      return { screenshot: () => tab.screenshot(), close: () => context.close() }
    },
  })
  return driven.wsEndpoint
}
beforeAll(async () => {
  program = await automator.connect({ wsEndpoint: WEAPP_ENDPOINT ?? (await openOwnHost()) })
}, 60_000)
afterAll(async () => {
  program?.disconnect()
  await driven?.close()
  await browser?.close()
  await shop?.close()
})

/** The page on top, once these words stand on it. Throws what it shows instead. */
async function pageWith(words: string): Promise<Page> {
  const from = Date.now()
  let page: Page | undefined
  let text = ''
  const has = async () => {
    page = await program.currentPage()
    text = String(await (await page?.$('page'))?.text())
    return text.includes(words) || Date.now() - from > patienceMs
  }
  await (await program.currentPage())?.waitFor(has)
  if (!text.includes(words)) throw new Error(`${words} is not on ${page?.path}: ${text}`)
  return page as Page
}

/** An element by its id, within whichever of the page's wrappers it is. */
async function byId(page: Page, id: string) {
  for (const wrapper of await page.$$('custom-wrapper')) {
    const found = await wrapper.$(`#${id}`)
    if (found) return found
  }
  throw new Error(`nothing has the id ${id} on ${page.path}`)
}

test('WeChat’s own client goes through the shop', async () => {
  await pageWith('今日好物')

  await program.callWxMethod('switchTab', { url: '/tabs/shelf/index' })
  const shelf = await pageWith('综合')
  expect(shelf.path).toBe('tabs/shelf/index')
  await (await byId(shelf, `rail-${demo.fruit}`)).tap()
  await pageWith('脐橙')

  await program.callWxMethod('navigateTo', { url: `/${productPage(demo.longjing.id)}` })
  const product = await pageWith(demo.longjing.title)
  expect([product.path, product.query]).toEqual(['shop/pages/product/index', { id: demo.longjing.id }])
  expect(await program.pageStack()).toHaveLength(2)
  const card = (await product.callMethod('onShareAppMessage', { from: 'menu' })) as { title: string }
  expect(card.title).toContain(demo.longjing.title)

  await program.callWxMethod('navigateBack')
  expect((await program.currentPage())?.path).toBe('tabs/shelf/index')
}, 90_000)
