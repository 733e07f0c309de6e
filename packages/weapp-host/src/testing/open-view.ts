import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type ServedProgram, serveProgram } from '../serve/serve'
import { openChromium } from './chromium'

export interface OpenViewOptions {
  /** The phone's launch options, as in its query string. */
  launch?: Record<string, string>
  /** The titles of templates of messages, by their ids. */
  templates?: Record<string, string>
  /** Whether the phone has touch; otherwise it has only a mouse. */
  hasTouch?: boolean
  /** Runs before the phone's page is opened, for routes of the network and init scripts. */
  prepare?(page: Page): Promise<unknown> | unknown
}

/** A program on a phone of 375 × 812 in a real browser. */
export interface OpenedView {
  page: Page
  /** The URL of the phone's page. */
  url: string
  /** Closes the phone. Throws if the host's scripts failed or the program threw errors that no test read. */
  close(): Promise<void>
}

let browser: Promise<Browser> | undefined
/** One browser context with touch, one without. */
const windows = new Map<boolean, Promise<BrowserContext>>()
const opened = new Set<{ page: Page; served: ServedProgram }>()

/** A window that stays open: each phone is another tab of it, which takes half the time of a new window. */
async function openWindow(hasTouch: boolean): Promise<BrowserContext> {
  browser ??= openChromium()
  const context = await (await browser).newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(30_000)
  await context.newPage()
  return context
}

function windowFor(hasTouch: boolean): Promise<BrowserContext> {
  const known = windows.get(hasTouch) ?? openWindow(hasTouch)
  windows.set(hasTouch, known)
  return known
}

/** Serves the mini program in `folder` and opens it; returns when its first page has been rendered. */
export async function openView(folder: string, options: OpenViewOptions = {}): Promise<OpenedView> {
  const served = await serveProgram(folder, { port: 0, templates: options.templates ?? {} })
  const { hasTouch = true, launch = {}, prepare } = options
  const page = await (await windowFor(hasTouch)).newPage()
  const one = { page, served }
  opened.add(one)
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(error.stack ?? error.message))
  page.on('response', async (answer) => {
    // The host's scripts are built on demand: a build error is in the answer.
    if (answer.status() >= 500 && answer.url().startsWith(served.url)) trouble.push(await answer.text())
  })
  await prepare?.(page)
  const url = `${served.url}phone?${new URLSearchParams(launch)}`
  await page.goto(url)
  // As text, because this file is for Node and has no window.
  await page.waitForFunction("'weappHost' in window", undefined, { polling: 20 }).catch((error) => {
    throw new Error(`the phone did not open: ${trouble.join('\n') || error}`)
  })
  await page.evaluate('weappHost.ready')
  return {
    page,
    url,
    async close() {
      opened.delete(one)
      await page.close()
      await served.close()
      if (trouble.length > 0) throw new Error(`the phone's page had trouble:\n${trouble.join('\n')}`)
    },
  }
}

/** For `afterAll`: closes what a failed test left open, and the browser. */
export async function closeViews(): Promise<void> {
  for (const { served } of opened) await served.close()
  opened.clear()
  windows.clear()
  await (await browser)?.close()
  browser = undefined
}
