import type { Page } from 'playwright-core'
import { closeViews, openView } from '../../testing/open-view'
import { programFolder, removeProgramFolders } from '../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const svg = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="${colour}"/></svg>`

const app = {
  pages: ['pages/a/index', 'pages/b/index', 'pages/item/index', 'pages/free/index'],
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: 'Teas',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@text',
    backgroundColorContent: '@ground',
  },
  tabBar: {
    color: '#111111',
    selectedColor: '@mark',
    backgroundColor: '@bar',
    list: [
      { pagePath: 'pages/a/index', text: 'Anna', iconPath: 'a.svg', selectedIconPath: 'a-on.svg' },
      { pagePath: 'pages/b/index', text: 'Ben', iconPath: 'b.svg', selectedIconPath: 'b-on.svg' },
    ],
  },
}
const pages = ['a', 'b', 'item', 'free']
const folder = programFolder({
  'app.json': JSON.stringify(app),
  'app.js': 'App({ themes: [], onThemeChange({ theme }) { this.themes.push(theme) } })',
  'theme.json': JSON.stringify({
    light: { bar: '#ffffff', text: 'black', ground: '#eeeeee', mark: '#ff0000' },
    dark: { bar: '#101010', text: 'white', ground: '#202020', mark: '#00ff00' },
  }),
  ...Object.fromEntries(pages.map((name) => [`pages/${name}/index.js`, 'Page({})'])),
  ...Object.fromEntries(pages.map((name) => [`pages/${name}/index.wxml`, `<view id="${name}">${name}</view>`])),
  'pages/item/index.json': '{ "navigationBarTitleText": "Item", "navigationBarBackgroundColor": "#0000ff" }',
  'pages/free/index.json': '{ "navigationStyle": "custom" }',
  'pages/a/index.wxss': '#a { height: 50vh }',
  'a.svg': svg('gray'),
  'a-on.svg': svg('red'),
  'b.svg': svg('gray'),
  'b-on.svg': svg('red'),
}).path

const call = (page: Page, name: string, options: object = {}) =>
  page.evaluate(
    ([method, args]) =>
      (window.weappHost.programWx[method] as (options: object) => Promise<{ errMsg: string }>)(args).then(
        ({ errMsg }) => errMsg,
        ({ errMsg }) => errMsg,
      ),
    [name, options] as const,
  )
const move = (page: Page, kind: 'navigateTo' | 'reLaunch' | 'switchTab', url: string) =>
  page.evaluate(([how, where]) => window.weappHost.move(how, where), [kind, url] as const)
const ground = (page: Page) =>
  page.locator('.weapp-top-bar .ground').evaluate((element) => getComputedStyle(element).backgroundColor)
const titleOf = (page: Page) => page.getByRole('heading').textContent()

test('the navigation bar shows the page’s JSON, and what wx sets for that page only', async () => {
  const { page, close } = await openView(folder)
  expect([await titleOf(page), await ground(page)]).toEqual(['Teas', 'rgb(255, 255, 255)'])
  expect(await page.getByRole('button', { name: '返回' }).isVisible()).toBe(false)
  await move(page, 'navigateTo', '/pages/item/index')
  expect([await titleOf(page), await ground(page)]).toEqual(['Item', 'rgb(0, 0, 255)'])
  await call(page, 'setNavigationBarTitle', { title: 'Green tea' })
  await call(page, 'setNavigationBarColor', { frontColor: '#ffffff', backgroundColor: '#00ff00' })
  await call(page, 'showNavigationBarLoading')
  expect([await titleOf(page), await ground(page)]).toEqual(['Green tea', 'rgb(0, 255, 0)'])
  expect(await page.locator('.weapp-top-bar').getAttribute('data-text')).toBe('white')
  expect(await page.locator('.weapp-top-bar .spinner').isVisible()).toBe(true)
  await page.getByRole('button', { name: '返回' }).tap()
  expect([await titleOf(page), await ground(page)]).toEqual(['Teas', 'rgb(255, 255, 255)'])
  expect(await call(page, 'setNavigationBarColor', { frontColor: 'red', backgroundColor: '#fff' })).toContain('fail')
  await close()
})

test('a first page that is no tab has a home button, until it hides it', async () => {
  const { page, close } = await openView(folder, { launch: { url: 'pages/item/index' } })
  const home = page.getByRole('button', { name: '回到首页' })
  expect(await home.isVisible()).toBe(true)
  await call(page, 'hideHomeButton')
  expect(await home.isVisible()).toBe(false)
  await move(page, 'reLaunch', '/pages/item/index')
  await home.tap()
  expect(await page.locator('#a').isVisible()).toBe(true)
  await close()
})

test('a page’s window is the screen without its bars, and wx reports its size', async () => {
  const { page, close } = await openView(folder)
  const measures = () =>
    page.evaluate(() => {
      const { element, window: own } = window.weappHost.page()
      const { top, height } = own.getBoundingClientRect()
      const info = (window.weappHost.programWx.getWindowInfo as () => { windowHeight: number })()
      const inset = (side: string) => getComputedStyle(element).getPropertyValue(`--safe-area-inset-${side}`)
      return [top, height, info.windowHeight, inset('top'), inset('bottom')]
    })
  expect(await measures()).toEqual([88, 812 - 88 - 84, 812 - 88 - 84, '0px', '0px'])
  await move(page, 'navigateTo', '/pages/item/index')
  expect(await measures()).toEqual([88, 812 - 88, 812 - 88, '0px', '34px'])
  await move(page, 'navigateTo', '/pages/free/index')
  expect(await measures()).toEqual([0, 812, 812, '44px', '34px'])
  expect(await page.getByRole('button', { name: '更多' }).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: '返回' }).isVisible()).toBe(false)
  const capsule = await page.locator('.weapp-top-bar .capsule').boundingBox()
  const told = await page.evaluate(() => (window.weappHost.programWx.getMenuButtonBoundingClientRect as () => object)())
  expect(told).toMatchObject({ left: capsule?.x, top: capsule?.y, width: capsule?.width, height: capsule?.height })
  await close()
})

test('100vh in a style sheet are the page’s window', async () => {
  const { page, close } = await openView(folder)
  expect(await page.locator('#a').evaluate((element) => element.getBoundingClientRect().height)).toBe((812 - 172) / 2)
  await close()
})

test('tabs show the selected one, and what wx sets on them', async () => {
  const { page, close } = await openView(folder)
  const ben = page.getByRole('tab', { name: 'Ben' })
  const pictures = () => ben.locator('img:visible').evaluateAll((all) => all.map((one) => one.getAttribute('src')))
  expect(await pictures()).toEqual(['program/b.svg'])
  await ben.tap()
  expect(await ben.getAttribute('aria-selected')).toBe('true')
  expect(await pictures()).toEqual(['program/b-on.svg'])
  expect(await ben.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(255, 0, 0)')

  expect(await call(page, 'setTabBarBadge', { index: 0, text: '12' })).toBe('setTabBarBadge:ok')
  expect(await page.getByRole('tab', { name: 'Anna' }).locator('.mark').textContent()).toBe('12')
  await call(page, 'showTabBarRedDot', { index: 0 })
  expect(await page.getByRole('tab', { name: 'Anna' }).locator('.mark').textContent()).toBe('')
  await call(page, 'setTabBarItem', { index: 0, text: 'Home' })
  await call(page, 'setTabBarStyle', { selectedColor: '#0000ff' })
  expect(await ben.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 255)')
  await page.getByRole('tab', { name: 'Home' }).tap()
  expect(await page.locator('#a').isVisible()).toBe(true)
  await call(page, 'hideTabBar')
  expect(await ben.isVisible()).toBe(false)
  await call(page, 'showTabBar')
  expect(await call(page, 'setTabBarBadge', { index: 9, text: '1' })).toBe('setTabBarBadge:fail tabbar item not found')
  await move(page, 'navigateTo', '/pages/item/index')
  expect(await call(page, 'setTabBarBadge', { index: 0, text: '1' })).toBe('setTabBarBadge:fail not TabBar page')
  await close()
})

test('theme colours change while the program runs, and the App is told', async () => {
  const { page, close } = await openView(folder, { launch: { theme: 'dark' } })
  const window_ = () =>
    page.locator('.weapp-page:visible').evaluate((element) => getComputedStyle(element).backgroundColor)
  expect([await ground(page), await window_()]).toEqual(['rgb(16, 16, 16)', 'rgb(32, 32, 32)'])
  await page.evaluate(() => window.weappHost.setTheme('light'))
  expect([await ground(page), await window_()]).toEqual(['rgb(255, 255, 255)', 'rgb(238, 238, 238)'])
  expect(await page.evaluate(() => window.weappHost.app()?.themes)).toEqual(['light'])
  await close()
})

test('a card from Moments opens a single page, with a button that opens the whole program', async () => {
  const { page, close } = await openView(folder, { launch: { scene: '1154', url: 'pages/item/index' } })
  expect(await page.getByRole('tab').count()).toBe(0)
  expect(await page.getByRole('button', { name: '回到首页' }).isVisible()).toBe(false)
  expect(await call(page, 'navigateTo', { url: '/pages/free/index' })).toContain('navigateTo:fail')
  await page.getByText('前往小程序').tap()
  await page.waitForFunction(() => 'weappHost' in window && location.search.includes('1155'))
  expect(await page.locator('#item').isVisible()).toBe(true)
  await close()
})

test('the capsule leaves the program and returns to it', async () => {
  const { page, close } = await openView(folder)
  await page.getByRole('tab', { name: 'Ben' }).tap()
  await page.getByRole('button', { name: '关闭' }).tap()
  await page.getByText('再次打开').tap()
  expect(await page.locator('#b').isVisible()).toBe(true)
  await page.getByRole('button', { name: '更多' }).tap()
  await page.getByRole('dialog').getByText('取消').tap()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await close()
})

test('a custom tab bar is shown on each tab, and its page finds it', async () => {
  const own = programFolder({
    'app.json': JSON.stringify({ ...app, darkmode: false, tabBar: { ...app.tabBar, custom: true } }),
    'app.js': 'App({})',
    ...Object.fromEntries(pages.map((name) => [`pages/${name}/index.wxml`, `<view id="${name}">${name}</view>`])),
    ...Object.fromEntries(
      pages.map((name, index) => [
        `pages/${name}/index.js`,
        `Page({ onShow() { if (this.getTabBar()) this.getTabBar().setData({ at: ${index} }) } })`,
      ]),
    ),
    'custom-tab-bar/index.json': '{ "component": true }',
    'custom-tab-bar/index.wxss':
      '.bar { position: fixed; bottom: 0; height: 48px; width: 100%; background: rgb(1, 2, 3) }',
    'custom-tab-bar/index.wxml': '<view class="bar"><view bind:tap="go">tab {{at}}</view></view>',
    'custom-tab-bar/index.js': `Component({ data: { at: -1 }, methods: {
      go() { wx.switchTab({ url: '/pages/b/index' }) },
    } })`,
  })
  const { page, close } = await openView(own.path)
  expect(await page.getByRole('tab').count()).toBe(0)
  const bar = page.locator('.weapp-page:visible custom-tab-bar > *')
  expect(await bar.boundingBox()).toMatchObject({ y: 812 - 48, height: 48, width: 375 })
  await page.getByText('tab 0').tap()
  await page.getByText('tab 1').waitFor()
  expect(await page.locator('#b').isVisible()).toBe(true)
  expect(await page.evaluate(() => window.weappHost.errors)).toEqual([])
  await close()
})
