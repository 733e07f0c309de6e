import type { Browser, Page } from 'playwright-core'

interface DeskScreen {
  /** Of its file, without the theme. */
  name: string
  /** Below /desk/. */
  path: string
  steps?: (page: Page) => Promise<unknown>
}

const firstRow = (page: Page) =>
  page
    .locator('.ant-table-row')
    .first()
    .click({ position: { x: 300, y: 12 } })

/** The phone beside the home page shows its goods. */
const phoneDrawn = (page: Page) =>
  page.frameLocator('.live-phone-screen iframe').getByText('今日好物').first().waitFor()

export const deskScreens: readonly DeskScreen[] = [
  { name: 'desk-today', path: 'today' },
  { name: 'desk-orders', path: 'orders' },
  { name: 'desk-goods', path: 'goods' },
  { name: 'desk-after-sales', path: 'after-sales', steps: firstRow },
  { name: 'desk-shop', path: 'shop/home', steps: phoneDrawn },
  { name: 'desk-figures', path: 'figures/days' },
]

/** A page of the desk as an owner sees it, at 1280 × 800. */
export async function shootDesk(
  browser: Browser,
  url: string,
  { path, steps, theme }: DeskScreen & { theme: 'light' | 'dark' },
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: theme,
  })
  // The mini program in dist/ talks to the address of `npm start`: the phone beside a page runs the browser build here.
  await context.route('**/weapp/phone', (route) => route.fulfill({ status: 204 }))
  const page = await context.newPage()
  await page.goto(`${url}/desk/`)
  await page.getByRole('button', { name: '店主', exact: true }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
  await page.goto(`${url}/desk/${path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  // What it polls keeps the network busy: the pictures and skeletons are what is waited for.
  await page.waitForFunction(() => document.querySelector('.ant-skeleton, .ant-spin-spinning') === null)
  await steps?.(page)
  await page.waitForFunction(
    () =>
      document.querySelector('.ant-skeleton, .ant-spin-spinning') === null &&
      [...document.images].every(({ complete }) => complete),
  )
  const png = await page.screenshot({ animations: 'disabled' })
  await context.close()
  return png
}
