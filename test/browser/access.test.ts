import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { openChromium } from '@haoli/weapp-host/chromium'
import type { Browser, Page } from 'playwright-core'
import { inRoot } from '../../scripts/lib/root'
import { onePerPage, openReleased } from '../weapp/support/released'
import { openShop, type Shop } from '../weapp/support/shop'
import { openViewNetwork } from '../weapp/support/view-network'
import { accessFaults } from './access-faults'

/** Where the browser build seems to be served; nothing listens there. */
const origin = 'http://localhost:1'
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

let shop: Shop
let released: Awaited<ReturnType<typeof openReleased>>
let browser: Browser
let network: Awaited<ReturnType<typeof openViewNetwork>>
let page: Page
beforeAll(async () => {
  shop = await openShop()
  released = await openReleased(shop)
  browser = await openChromium()
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  network = await openViewNetwork(context, shop)
  await context.route(`${origin}/app/**`, (route) => {
    const path = new URL(route.request().url()).pathname.replace(/\/$/, '/index.html').replace('/app/', '')
    return route.fulfill({ body: readFileSync(inRoot('dist/h5', path)), contentType: types[extname(path)] })
  })
  const session = (JSON.parse(released.owner.stored.get('session') ?? '') as { data: unknown }).data
  await context.addInitScript(
    (kept) => localStorage.setItem('haoli:phone-owner:session', kept),
    JSON.stringify(session),
  )
  context.setDefaultTimeout(15_000)
  page = await context.newPage()
  await page.clock.setFixedTime(shop.clock.now())
  await page.goto(`${origin}/app/?phone=owner`)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

/** Between two requests there may be a moment without one. */
async function rest() {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await page.waitForTimeout(30)
    if (network.inFlight() > 0) quiet = 0
  }
}

test.each(onePerPage)('$address can be used by everybody, light and dark', async ({ address, shows }) => {
  await page.evaluate(
    (route) => {
      window.location.hash = route
    },
    `/${released.urlOf(address)}`,
  )
  await page.locator('.taro_page:visible', { hasText: shows }).last().waitFor()
  await rest()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessFaults(page)).toEqual([])
  }
})
