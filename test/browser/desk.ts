import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { watchTrouble } from './phone'

const roleNames = { owner: '店主', operations: '运营', service: '客服', marketing: '市场', finance: '财务' } as const

/** A computer with the merchant's desk on it: 1280 × 800, Chinese, light, nothing remembered from before. */
export class Desk {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
    /** What went wrong on it so far. A test that expects some of it takes it out. */
    readonly trouble: string[],
  ) {}

  static async open(browser: Browser, shopUrl: string): Promise<Desk> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    context.setDefaultTimeout(30_000)
    // The mini program in dist/ talks to the address of `npm start`: the phone beside a page runs the browser build here.
    await context.route('**/weapp/phone', (route) => route.fulfill({ status: 204 }))
    const page = await context.newPage()
    const desk = new Desk(page, context, `${shopUrl}/desk`, watchTrouble(page))
    await page.goto(`${shopUrl}/desk/`)
    return desk
  }

  /** Comes in without a phone, as the sandbox allows. */
  static async as(browser: Browser, shopUrl: string, role: keyof typeof roleNames): Promise<Desk> {
    const desk = await Desk.open(browser, shopUrl)
    await desk.page.getByRole('button', { name: roleNames[role], exact: true }).click()
    await desk.page.getByRole('button', { name: '退出' }).waitFor()
    return desk
  }

  /** What is shown beside menu and bar. */
  get content(): Locator {
    return this.page.locator('#page')
  }

  get drawer(): Locator {
    return this.page.locator('.ant-drawer-section:visible').last()
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').last()
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}/${path}`)
    await this.page.getByRole('heading', { level: 1 }).first().waitFor()
  }

  async press(name: string | RegExp, within: Locator = this.content): Promise<void> {
    await within.getByRole('button', { name }).first().click()
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor()
  }

  /** Asks the API with the session of this desk. */
  asks<T>(path: string): Promise<T> {
    return this.page.evaluate(async (path) => {
      const { token } = JSON.parse(localStorage.getItem('haoli.desk.session') ?? '{}')
      return (await fetch(`/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).json()
    }, path)
  }

  /** The shop asks for the phone; whoever plays confirms without one. */
  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: '体验环境：直接确认' }).click()
    await this.page.getByRole('button', { name: '体验环境：直接确认' }).waitFor({ state: 'hidden' })
  }

  /** Turns the computer off. Throws where its page logged errors or asked for what is not there. */
  async close(): Promise<void> {
    await this.context.close()
    // Before a confirmation the API says 403: that is how the desk knows that it needs one.
    const unexpected = this.trouble.filter((line) => !line.startsWith('403: '))
    if (unexpected.length > 0) throw new Error(`the desk had trouble:\n${unexpected.join('\n')}`)
  }
}
