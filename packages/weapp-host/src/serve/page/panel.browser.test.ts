import type { Browser, FrameLocator, Page } from 'playwright-core'
import { openChromium } from '../../testing/chromium'
import { onePage, type ProgramFolder, removeProgramFolders } from '../../testing/program-folder'
import { type ServedProgram, serveProgram } from '../serve'

let browser: Browser
let served: ServedProgram
let page: Page
let phone: FrameLocator
let folder: ProgramFolder

const program = {
  'app.js': 'App({})',
  'app.json': JSON.stringify({
    pages: ['pages/a/index', 'pages/b/index'],
    window: { navigationBarTitleText: 'Tea' },
    darkmode: true,
  }),
  'app.wxss': '#more { color: rgb(1, 2, 3) } @media (prefers-color-scheme: dark) { #more { color: rgb(4, 5, 6) } }',
  'pages/a/index.js': `Page({
    data: { count: 1 },
    onLoad(query) { console.log('hello', query) },
    more() { this.setData({ count: this.data.count + 1 }) },
    big() { this.setData({ much: 'x'.repeat(300000) }) },
    fail() { throw new Error('spilt') },
    on() { wx.navigateTo({ url: '/pages/b/index?id=7' }) },
  })`,
  'pages/a/index.wxml': `<view id="more" bind:tap="more">{{count}} cups</view><view id="big" bind:tap="big">big</view>
    <view id="fail" bind:tap="fail">fail</view><view id="on" bind:tap="on">on</view>`,
  'pages/b/index.js': 'Page({ data: { leaf: "green" } })',
  'pages/b/index.wxml': '<view id="b">second</view>',
}

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(async () => {
  await browser.close()
  removeProgramFolders()
})
beforeEach(async () => {
  folder = onePage(program)
  served = await serveProgram(folder.path, { port: 0, launch: { scene: '1007' } })
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  page.setDefaultTimeout(30_000)
  phone = page.frameLocator('iframe')
})
afterEach(async () => {
  await page.context().close()
  await served.close()
})

const openPanel = async (search = '') => {
  await page.goto(served.url + search)
  await phone.locator('page').waitFor()
}
const moreIsColoured = (color: string) =>
  phone
    .locator('#more')
    .elementHandle()
    .then((more) =>
      page
        .frames()
        .at(-1)
        ?.waitForFunction(([at, is]) => getComputedStyle(at as Element).color === is, [more, color] as const),
    )
const tab = (name: string) => page.getByRole('tab', { name })
const list = () => page.locator('[role=tabpanel]:not([hidden])')

test('every setData is a row with bytes and paths, and is added to the sum', async () => {
  await openPanel()
  await phone.locator('#more').click()
  const row = page.locator('.call')
  await row.getByText('count').waitFor()
  expect(await row.textContent()).toMatch(/ s11 Ba\/indexcount/)
  await phone.locator('#big').click()
  await page.locator('.call.heavy').waitFor()
  expect(await page.locator('.figures').textContent()).toBe('2 calls300.0 kB in all300.0 kB the largestClear')
  expect(await page.locator('.bars i').count()).toBe(2)
  await page.getByRole('button', { name: 'Clear' }).click()
  expect(await page.locator('.figures').textContent()).toMatch(/^0 calls0 B/)
})

test('open pages are listed with query and data, and can be used as start pages', async () => {
  await openPanel()
  await phone.locator('#on').click()
  await phone.locator('#b').waitFor()
  await tab('Pages').click()
  await page.locator('.page').nth(1).waitFor()
  expect(await page.locator('.page').allTextContents()).toEqual(['pages/b/indexid=7', 'pages/a/index'])
  await page.locator('.page').first().click()
  expect(await list().locator('pre').textContent()).toContain('"leaf": "green"')
  await page.getByRole('button', { name: 'Start here' }).click()
  await page.locator('.page').nth(1).waitFor({ state: 'detached' })
  expect(await page.locator('.page').allTextContents()).toEqual(['pages/b/indexid=7'])
  expect(new URL(page.url()).searchParams.get('url')).toBe('pages/b/index?id=7')
})

test('logs, errors and wx calls of the program are listed', async () => {
  await openPanel()
  await phone.locator('#fail').click()
  await phone.locator('#on').click()
  await tab('Console').click()
  await page.locator('.console.error').waitFor()
  expect(await page.locator('.console.log').textContent()).toContain('hello {}')
  expect(await page.locator('.console.error').textContent()).toContain('spilt')
  await tab('wx').click()
  expect(await list().getByText('navigateTo').count()).toBe(1)
})

test('the launch form starts the phone on another page and scene', async () => {
  await openPanel()
  await page.getByText('Launch', { exact: true }).click()
  await page.getByLabel('Page', { exact: true }).selectOption('pages/b/index')
  await page.getByLabel('Query').fill('?id=9')
  await page.getByLabel('Entered by').selectOption('1047')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await phone.locator('#b').waitFor()
  const entered = await phone.locator('body').evaluate(() => {
    const { weappHost } = window as unknown as { weappHost: { programWx: { getEnterOptionsSync(): unknown } } }
    return weappHost.programWx.getEnterOptionsSync()
  })
  expect(entered).toMatchObject({ path: 'pages/b/index', query: { id: '9' }, scene: 1047 })
})

test('a style sheet is replaced without a reload; a new script reloads the open page', async () => {
  await openPanel()
  await phone.locator('#more').click()
  folder.write({ 'app.wxss': '#more { color: rgb(7, 8, 9) }' })
  await moreIsColoured('rgb(7, 8, 9)')
  expect(await phone.locator('#more').textContent()).toBe('2 cups')

  await phone.locator('#on').click()
  await phone.locator('#b').waitFor()
  folder.write({ 'pages/b/index.wxml': '<view id="b">changed</view>' })
  await phone.getByText('changed').waitFor()
  await tab('Pages').click()
  expect(await page.locator('.page').allTextContents()).toEqual(['pages/b/indexid=7'])
})

test('problems in the program’s files are shown with file and line, and so is a running build', async () => {
  await openPanel()
  folder.remove()
  await page.getByText('The folder is being written').waitFor()
  expect(await phone.locator('#more').textContent()).toBe('1 cups')
  folder.write({ ...program, 'pages/b/index.wxss': '.a {\n' })
  await tab('Problems').locator('.error').waitFor()
  await tab('Problems').click()
  expect(await page.locator('.problem').allTextContents()).toEqual(['pages/b/index.wxss:1:1Unclosed block'])
})

test('the theme changes without a reload, another screen size reloads', async () => {
  await openPanel()
  await phone.locator('#more').click()
  await page.getByRole('button', { name: 'Dark' }).click()
  await moreIsColoured('rgb(4, 5, 6)')
  expect(await phone.locator('#more').textContent()).toBe('2 cups')
  await page.getByRole('button', { name: '320 × 568' }).click()
  await phone.getByText('1 cups').waitFor()
  expect(await phone.locator('body').evaluate(() => [innerWidth, innerHeight])).toEqual([320, 568])
  await moreIsColoured('rgb(4, 5, 6)')
})
