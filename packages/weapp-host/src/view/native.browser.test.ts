import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { closeViews, openView } from '../testing/open-view'

const counter = fileURLToPath(new URL('../../fixtures/native', import.meta.url))

afterAll(closeViews)

const colourOf = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).color)
const [ink, loud, head, gold, jade] = ['0, 0, 0', '214, 64, 43', '1, 2, 3', '201, 151, 63', '47, 125, 107'].map(
  (numbers) => `rgb(${numbers})`,
)

/** Waits for exactly this text, which the program sets after a tap. */
const says = (where: Locator, words: string) =>
  where.filter({ hasText: new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) }).waitFor()

test('a program with custom components, relations, behaviors, slots, generics and WXS works as a whole', async () => {
  const { page, close } = await openView(counter)
  const panel = (name: string) => page.getByRole('tabpanel', { name })

  // Tabs know each other by their relation; each contains a list whose rows are a generic chosen by the page.
  expect(await panel('green').locator('tea-row, row').count()).toBe(2)
  expect(await page.getByText('¥128.00').isVisible()).toBe(true)
  const first = panel('green').locator('card').first()
  const more = first.getByRole('button', { name: 'One more' })
  for (let tap = 0; tap < 3; tap += 1) await more.tap()
  await says(first.getByLabel('Cups'), '3')
  expect(await more.isDisabled()).toBe(true)
  await says(page.locator('#sum'), 'Total ¥384.00')

  await page.getByRole('tab', { name: 'black' }).tap()
  await panel('green').waitFor({ state: 'hidden' })
  await panel('black').getByRole('button', { name: 'One more' }).tap()
  await says(page.locator('#sum'), 'Total ¥452.00')
  await page.getByRole('tab', { name: 'white' }).tap()
  await says(page.locator('#empty'), 'No white tea today')

  await page.getByPlaceholder('Your name').fill('陆羽')
  await page.getByRole('button', { name: 'Brew' }).tap()
  await says(page.locator('#said'), '4 cups for 陆羽')
  expect(await page.evaluate(() => [...window.weappHost.errors, ...window.weappHost.warnings])).toEqual([])
  await close()
})

test('a page written as a component gets its query as properties; a selected component returns its export', async () => {
  const { page, close } = await openView(counter)
  await page.getByRole('link', { name: 'Biluochun' }).tap()
  const tea = page.locator('.weapp-page:not([hidden])')
  await tea.getByText('¥99.50').waitFor()
  expect(await tea.locator('#name').textContent()).toBe('Biluochun')
  await tea.getByRole('button', { name: 'One more' }).tap()
  await says(tea.locator('#cups-said'), '2 in the cart')
  await tea.getByRole('button', { name: 'Empty' }).tap()
  await says(tea.locator('#cups-said'), '0 in the cart')
  await tea.getByRole('link', { name: 'Back to the counter' }).tap()
  expect(await page.locator('.weapp-page:not([hidden]) #title').textContent()).toBe('Tea counter')

  const lifetimes = await page.evaluate(() => (window.weappHost.app() as unknown as { lifetimes: string[] }).lifetimes)
  expect(lifetimes).toEqual(
    expect.arrayContaining(['counting attached with 0', 'Longjing shown', 'tea page loaded with biluochun']),
  )
  await close()
})

test('styles apply as far as the isolation of each component allows', async () => {
  const { page, close } = await openView(counter)
  const first = page.locator('card').first()
  // The card's own `.title` applies, not the app's or the stepper's; and none of theirs applies outside.
  expect(await colourOf(first.locator('[class*=title]'))).toBe(head)
  expect(await colourOf(page.locator('#title'))).toBe(ink)
  expect(await page.locator('#title').evaluate((element) => getComputedStyle(element).fontSize)).toBe('20px')
  // The page's `.name` does not apply in a row, but in the tabs, which accept styles of app and page.
  expect(await first.getByText('Longjing').evaluate((element) => getComputedStyle(element).fontWeight)).toBe('400')
  expect(
    await page.getByRole('tab', { name: 'black' }).evaluate((element) => getComputedStyle(element).fontWeight),
  ).toBe('700')
  expect(await colourOf(page.getByRole('tab', { name: 'green' }))).toBe(loud)
  // An external class, passed from the row to the stepper by name.
  expect(await colourOf(first.getByLabel('Cups'))).toBe(gold)
  expect(await colourOf(page.locator('#footer'))).toBe(jade)
  await close()
})
