import type { Browser, Locator, Page } from 'playwright-core'
import { watchTrouble } from './phone'

/** The preview's backstage, where the merchant and the clock are, without the phones beside it. */
export class Backstage {
  private constructor(
    private readonly page: Page,
    private readonly trouble: string[],
  ) {}

  static async open(browser: Browser, shopUrl: string): Promise<Backstage> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    page.setDefaultTimeout(30_000)
    await page.route('**/app/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    const trouble = watchTrouble(page)
    await page.goto(shopUrl)
    await page.getByText('小店时间').waitFor()
    return new Backstage(page, trouble)
  }

  /** The order that was made last. */
  get latestOrder(): Locator {
    return this.page.locator('[data-order]').first()
  }

  /** Presses a button of that order, and waits until the order says so. */
  async answer(button: '全部发货' | '退款', then: string): Promise<void> {
    await this.latestOrder.getByRole('button', { name: button }).click()
    await this.latestOrder.getByText(then, { exact: true }).waitFor()
  }

  /** More pieces of everything that is sold out. */
  async restock(): Promise<void> {
    await this.page.getByRole('button', { name: '售罄的各补 5 件' }).click()
    await this.page.getByRole('button', { name: '售罄的各补 5 件', disabled: false }).waitFor()
  }

  /** Moves the shop's clock, and waits until what fell due is done. */
  async wait(amount: number, unit: 'minutes' | 'hours' | 'days'): Promise<void> {
    await this.page.getByLabel('自定义时长').fill(String(amount))
    await this.page.getByLabel('单位').selectOption(unit)
    await this.page.getByRole('button', { name: '拨', exact: true }).click()
    await this.page.getByRole('button', { name: '拨', exact: true, disabled: false }).waitFor()
  }

  async close(): Promise<void> {
    await this.page.close()
    if (this.trouble.length > 0) throw new Error(`the backstage had trouble:\n${this.trouble.join('\n')}`)
  }
}
