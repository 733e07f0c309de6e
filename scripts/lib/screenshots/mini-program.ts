import type { ViewHost } from '@haoli/weapp-host/view'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { deviceOf } from './person'

declare const weappHost: ViewHost

/** Answers with the shop at `shopUrl`, whichever address the mini program was built for. Tells how many are on their way. */
async function connect(context: BrowserContext, shopUrl: string, who: string | undefined) {
  let inFlight = 0
  await context.route(/^https?:\/\/[^/]+\/(v1|media)\//, async (route) => {
    inFlight += 1
    const request = route.request()
    const { pathname, search } = new URL(request.url())
    const isLogin = who !== undefined && pathname === '/v1/sessions' && request.method() === 'POST'
    try {
      const response = await route.fetch({
        url: shopUrl + pathname + search,
        ...(isLogin && { postData: JSON.stringify({ ...request.postDataJSON(), deviceId: deviceOf(who) }) }),
      })
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } })
    } finally {
      inFlight -= 1
    }
  })
  return () => inFlight
}

/** Lets nothing be on its way for as long as a program may think between two requests. */
async function rest(page: Page, inFlight: () => number) {
  for (let quiet = 0; quiet < 6; quiet += 1) {
    await page.waitForTimeout(100)
    if (inFlight() > 0) quiet = 0
  }
  await page.evaluate(() => weappHost.settle())
}

export interface MiniProgramShot {
  /** Where `serveProgram` shows dist/weapp. */
  served: string
  shopUrl: string
  /** The page, with its query: `/tabs/home/index`. */
  route: string
  who?: string
  steps?: (page: Page) => Promise<void>
}

/** The mini program build on a phone of 375 × 812 that draws it. Throws what the program threw. */
export async function shootMiniProgram(browser: Browser, { served, shopUrl, route, who, steps }: MiniProgramShot) {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(60_000)
  try {
    const inFlight = await connect(context, shopUrl, who)
    const page = await context.newPage()
    const launch = { url: route.slice(1), statusBar: '44', homeIndicator: '34' }
    await page.goto(`${served}phone?${new URLSearchParams(launch)}`)
    await page.waitForFunction(() => 'weappHost' in window)
    await page.evaluate(() => weappHost.ready)
    await rest(page, inFlight)
    await steps?.(page)
    await rest(page, inFlight)
    const thrown = await page.evaluate(() => weappHost.errors.map((error) => (error as Error)?.stack ?? String(error)))
    if (thrown.length > 0) throw new Error(`the mini program threw on ${route}: ${thrown.join('\n')}`)
    return await page.screenshot({ animations: 'disabled' })
  } finally {
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  }
}
