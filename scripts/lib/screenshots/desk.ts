import type { Browser, Locator, Page } from 'playwright-core'

interface DeskScreen {
  /** Of its file, without the theme. */
  name: string
  /** Below /desk/. */
  path: string
  steps?: (page: Page) => Promise<unknown>
  /** What comes last: the picture is taken once it is seen. */
  shows: (page: Page) => Locator
}

const firstRow = (page: Page) =>
  page
    .locator('.ant-table-row')
    .first()
    .click({ position: { x: 300, y: 12 } })

const rows = (page: Page) => page.locator('.ant-table-row')
const drawer = (page: Page) => page.locator('.ant-drawer-section')
const phone = (page: Page) => page.frameLocator('.live-phone-screen iframe')

export const deskScreens: readonly DeskScreen[] = [
  { name: 'desk-today', path: 'today', shows: (page) => page.locator('.ant-statistic') },
  { name: 'desk-orders', path: 'orders', shows: rows },
  { name: 'desk-goods', path: 'goods', shows: rows },
  {
    name: 'desk-after-sales',
    path: 'after-sales',
    steps: firstRow,
    shows: (page) => drawer(page).getByText('协商记录'),
  },
  { name: 'desk-shop', path: 'shop/home', shows: (page) => phone(page).getByText('今日好物') },
  { name: 'desk-figures', path: 'figures/days', shows: (page) => page.locator('.recharts-area-curve') },
]

/** A page of the desk as an owner sees it, at 1280 × 800. */
export async function shootDesk(
  browser: Browser,
  url: string,
  { path, steps, shows, theme }: DeskScreen & { theme: 'light' | 'dark' },
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
  await shows(page).first().waitFor()
  await page.waitForFunction(
    () =>
      document.querySelector('.ant-skeleton, .ant-spin-spinning') === null &&
      [...document.images].every(({ complete }) => complete),
  )
  const png = await page.screenshot({ animations: 'disabled' })
  await context.close()
  return png
}
