import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContext, Locator, Page, Response } from 'playwright-core'
import { inRoot } from '../../scripts/lib/root'
import { accessFaults } from './access-faults'

const shots = inRoot('.cache/shots')

/** Collects what a page should never do: log an error, throw, or ask for what is not there. */
export function watchTrouble(page: Page): string[] {
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(`thrown: ${error.message}`))
  page.on('console', (message) => {
    // Chrome's own line about a refused request; the answer itself is looked at below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      trouble.push(`logged: ${message.text()}`)
    }
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that is left gives up what it was waiting for.
    if (reason !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.method()} ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    const status = response.status()
    // 409 is the shop saying no (sold out, changed price): tests that provoke it look at what the shopper is told.
    if (status < 400 || status === 409) return
    const request = response.request()
    const line = `${status}: ${request.method()} ${response.url()} ${request.postData()?.slice(0, 1_000) ?? ''}`.trim()
    if (status === 401) void isExpired(response).then((expired) => expired || trouble.push(line))
    else trouble.push(line)
  })
  return trouble
}

/** Tests move the clock, so access tokens run out: the client refreshes them and asks again. No other 401 is expected. */
async function isExpired(response: Response): Promise<boolean> {
  const text = await response.text().catch(() => null)
  // A page that was reloaded or closed meanwhile took the body with it.
  if (text === null) return true
  return text.includes('"session_expired"')
}

export interface PhoneOptions {
  theme?: 'light' | 'dark'
  locale?: string
  /** Where to begin, behind the `#`: `/shop/pages/search/index`. */
  route?: string
  /** A whole address to begin at, as somebody was sent it. The phone has no name then. */
  link?: string
  /** Is given the context before its first page opens. */
  prepare?: (context: BrowserContext) => Promise<unknown>
}

/** A phone with the shop on it: 375 × 812 at two pixels a point, a finger, and nothing remembered from before. */
export class Phone {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    /** What went wrong on it so far. A test that expects some of it takes it out. */
    readonly trouble: string[],
  ) {}

  static async open(browser: Browser, shopUrl: string, name: string, options: PhoneOptions = {}): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      deviceScaleFactor: 2,
      hasTouch: true,
      locale: options.locale ?? 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: options.theme ?? 'light',
    })
    context.setDefaultTimeout(30_000)
    await options.prepare?.(context)
    const page = await context.newPage()
    const phone = new Phone(page, context, watchTrouble(page))
    await page.goto(options.link ?? `${shopUrl}/app/?phone=${name}${options.route ? `#${options.route}` : ''}`)
    return phone
  }

  /** The page on top; those below it stay in the document, hidden. */
  get top(): Locator {
    return this.page.locator('.taro_page:visible').last()
  }

  /** Taps what carries these words on the page on top. */
  async tap(words: string | RegExp): Promise<void> {
    await this.top.getByText(words).first().click()
  }

  /** Waits until these words can be seen on the page on top. */
  async sees(words: string | RegExp): Promise<void> {
    await this.top.getByText(words).first().waitFor()
  }

  /** Waits until these words can be seen, and throws where somebody could not use the page that they are on. */
  async seesForAll(words: string | RegExp): Promise<void> {
    await this.sees(words)
    const faults = await accessFaults(this.page)
    if (faults.length > 0) throw new Error(`${this.page.url()} cannot be used by everybody:\n${faults.join('\n')}`)
  }

  /** Taps the button of this name, and answers what it has put into the clipboard. */
  async copies(button: string): Promise<string> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.page.evaluate(() => navigator.clipboard.writeText(''))
    await this.top.getByRole('button', { name: button }).click()
    const copied = await this.page.waitForFunction(() => navigator.clipboard.readText())
    return copied.jsonValue()
  }

  /** Opens a page by its address, as from a link; the document stays. */
  async follow(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash
    }, route)
  }

  /** Goes back as who has seen the page: once it has come in. */
  async back(): Promise<void> {
    await this.page.locator('.taro_page_shade').last().waitFor({ state: 'attached' })
    await this.page.goBack()
  }

  /** Leaves a picture in .cache/shots for whoever wants to look. */
  async shot(name: string): Promise<void> {
    mkdirSync(shots, { recursive: true })
    await this.page.screenshot({ path: `${shots}/${name}.png` })
  }

  /** Puts the phone away. Throws where its page logged errors or asked for what is not there. */
  async close(): Promise<void> {
    await this.context.close()
    if (this.trouble.length > 0) throw new Error(`the page had trouble:\n${this.trouble.join('\n')}`)
  }
}
