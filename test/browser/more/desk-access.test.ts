import { accessFaults } from '../access-faults'
import { Desk } from '../desk'
import { type OpenShop, openShop } from '../shop'

let shop: OpenShop
beforeAll(async () => {
  shop = await openShop()
}, 120_000)
afterAll(() => shop?.close())

/**
 * But those of antd's own parts: the hidden row by which it measures columns, in which nothing can be reached, and the button
 * that adds a tab, which stands in the list of tabs.
 */
const faultsOf = async ({ page }: Desk) =>
  (await accessFaults(page)).filter(
    (fault) => !/ant-table-measure-row|aria-required-children: <div role="tablist"/.test(fault),
  )

/** What is read out in English on a page in Chinese. Inside a picture nothing is. */
const englishNames = ({ page }: Desk) =>
  page.evaluate(() => {
    const said = ['aria-label', 'aria-roledescription', 'title', 'alt'] as const
    return [...document.querySelectorAll(said.map((name) => `[${name}]`).join())]
      .filter((one) => one.closest('[role=img] *, iframe') === null)
      .flatMap((one) => said.map((name) => one.getAttribute(name) ?? ''))
      .filter((words) => /[a-z]{2}/i.test(words) && !/[一-鿿]/.test(words))
  })

test.each(['light', 'dark'] as const)(
  'everybody can use every page of the menu, in %s',
  async (theme) => {
    const desk = await Desk.as(shop.browser, shop.url, 'owner')
    if (theme === 'dark') await desk.page.getByRole('button', { name: '深色' }).click()
    const menu = desk.page.getByRole('navigation', { name: '菜单' })
    for (const closed of await menu.locator('.ant-menu-submenu-title').all()) await closed.click()
    const links = await menu
      .locator('a[href^="/desk/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links.length).toBeGreaterThan(25)
    const faults: string[] = []
    for (const link of links) {
      await desk.go((link ?? '').replace('/desk/', ''))
      await desk.page.waitForFunction(() => document.querySelector('.ant-skeleton, .ant-spin-spinning') === null)
      faults.push(...(await faultsOf(desk)).map((fault) => `${link} ${fault.slice(0, 200)}`))
      faults.push(...(await englishNames(desk)).map((name) => `${link} has a part that is called ${name}`))
    }
    expect(faults).toEqual([])
    await desk.close()
  },
  300_000,
)
