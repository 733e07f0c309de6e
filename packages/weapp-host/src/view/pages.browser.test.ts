import type { Page } from 'playwright-core'
import { closeViews, openView } from '../testing/open-view'
import { programFolder, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

/** A page that records its life cycle in `getApp().life`. */
const noted = (name: string, more = '') => `
  const note = (words) => getApp().life.push('${name} ' + words)
  Page({
    ${['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload'].map((time) => `${time}() { note('${time}') },`).join('\n')}
    onPageScroll({ scrollTop }) { note('scrolled ' + scrollTop) },
    onReachBottom() { note('bottom') },
    onPullDownRefresh() { note('pulled') },
    onTabItemTap({ index, pagePath, text }) { note('tab ' + index + ' ' + pagePath + ' ' + text) },
    onResize({ size }) { note('resized ' + size.windowWidth) },
    ${more}
  })`
const tall = '<view style="height: 3000px">tall</view>'

const folder = programFolder({
  'app.json': JSON.stringify({
    pages: ['pages/a/index', 'pages/b/index', 'pages/item/index'],
    subPackages: [{ root: 'extra', pages: ['gift/index'] }],
    tabBar: {
      list: [
        { pagePath: 'pages/a/index', text: 'Anna' },
        { pagePath: 'pages/b/index', text: 'Ben' },
      ],
    },
  }),
  'app.js': 'App({ life: [] })',
  'pages/a/index.js': noted('a'),
  'pages/a/index.json':
    '{ "enablePullDownRefresh": true, "onReachBottomDistance": 100, "usingComponents": { "part": "/part" } }',
  'pages/a/index.wxml': `<view id="top">top</view><part />${tall}<view id="end">end</view>`,
  'pages/b/index.js': noted('b'),
  'pages/b/index.wxml': '<view id="b">b</view>',
  'pages/item/index.js': noted(
    'item',
    `open() { wx.navigateTo({ url: '/extra/gift/index?id=1&name=%E8%8C%B6', events: { answer: (words) => note(words) } }) }`,
  ),
  'pages/item/index.wxml': `<view id="item">item</view>${tall}`,
  'extra/gift/index.js': `Component({
    properties: { id: Number, name: String },
    methods: {
      onLoad(query) { this.setData({ words: [this.data.id, this.data.name, query.id].join() })
        this.getOpenerEventChannel().emit('answer', 'heard ' + this.data.id) },
    },
  })`,
  'extra/gift/index.json': '{ "component": true }',
  'extra/gift/index.wxml': '<view id="gift">{{words}}</view>',
  'part.json': '{ "component": true }',
  'part.wxml': '<view />',
  'part.js': `
    const note = (words) => getApp().life.push('part ' + words)
    Component({
      lifetimes: { created() { note('created') }, attached() { note('attached') }, ready() { note('ready') }, detached() { note('detached') } },
      pageLifetimes: { show() { note('shown') }, hide() { note('hidden') }, resize({ size }) { note('resized ' + size.windowWidth) } },
    })`,
}).path

/** What was recorded since the last call. */
const lifeOf = (page: Page) =>
  page.evaluate(async () => {
    await window.weappHost.settle()
    return (window.weappHost.app() as unknown as { life: string[] }).life.splice(0)
  })
const move = (page: Page, kind: 'navigateTo' | 'switchTab' | 'redirectTo' | 'reLaunch', url: string) =>
  page.evaluate(([how, where]) => window.weappHost.move(how, where), [kind, url] as const)

test('life cycles of pages and their components run in WeChat’s order', async () => {
  const { page, close } = await openView(folder)
  expect(await lifeOf(page)).toEqual([
    ...['part created', 'part attached', 'a onLoad', 'a onShow', 'part shown', 'part ready', 'a onReady'],
  ])
  await move(page, 'navigateTo', '/pages/item/index')
  expect(await lifeOf(page)).toEqual(['a onHide', 'part hidden', 'item onLoad', 'item onShow', 'item onReady'])
  await page.evaluate(() => window.weappHost.back())
  expect(await lifeOf(page)).toEqual(['item onUnload', 'a onShow', 'part shown'])
  await move(page, 'reLaunch', '/pages/item/index')
  expect(await lifeOf(page)).toEqual(['a onUnload', 'part detached', 'item onLoad', 'item onShow', 'item onReady'])
  await page.evaluate(() => window.weappHost.hide())
  await page.evaluate(() => window.weappHost.show({ scene: 1007 }))
  expect(await lifeOf(page)).toEqual(['item onHide', 'item onShow'])
  await close()
})

test('each navigation calls the listeners of wx.onAppRoute, and an error in one does not affect it', async () => {
  const { page, close } = await openView(folder)
  await page.evaluate(() => {
    const { programWx } = window.weappHost
    const heard: unknown[] = []
    Object.assign(window, { heard })
    const listen = programWx.onAppRoute as (listener: (route: unknown) => void) => void
    listen((route) => {
      heard.push(route)
      throw new Error('listener')
    })
  })
  await move(page, 'navigateTo', '/pages/item/index?id=1')
  await page.evaluate(() => window.weappHost.back())
  expect(await page.evaluate('heard')).toMatchObject([
    { path: 'pages/item/index', query: { id: '1' }, openType: 'navigateTo' },
    { path: 'pages/a/index', openType: 'navigateBack' },
  ])
  expect(await page.evaluate(() => window.weappHost.errors.map(String))).toEqual(Array(2).fill('Error: listener'))
  await close()
})

test('a tab keeps its state and scroll position, and is told when it is tapped', async () => {
  const { page, close } = await openView(folder)
  await page.evaluate(() => {
    window.weappHost.page().scroller.scrollTop = 400
  })
  await page.getByRole('tab', { name: 'Ben' }).tap()
  expect(await page.locator('#b').isVisible()).toBe(true)
  expect(await page.locator('#top').isVisible()).toBe(false)
  await lifeOf(page)
  await page.getByRole('tab', { name: 'Anna' }).tap()
  expect(await lifeOf(page)).toEqual(['b onHide', 'a onShow', 'part shown', 'a tab 0 pages/a/index Anna'])
  expect(await page.evaluate(() => window.weappHost.page().scroller.scrollTop)).toBe(400)
  await page.getByRole('tab', { name: 'Anna' }).tap()
  expect(await lifeOf(page)).toEqual(['a tab 0 pages/a/index Anna'])
  await close()
})

test('after going back the page below has its scroll position', async () => {
  const { page, close } = await openView(folder)
  await page.evaluate(() => {
    window.weappHost.page().scroller.scrollTop = 700
  })
  await move(page, 'navigateTo', '/pages/item/index')
  expect(await page.evaluate(() => window.weappHost.page().scroller.scrollTop)).toBe(0)
  await page.getByRole('button', { name: '返回' }).tap()
  expect(await page.evaluate(() => window.weappHost.page().scroller.scrollTop)).toBe(700)
  await close()
})

test('a page written as a component gets its query as properties, and has an event channel to its opener', async () => {
  const { page, close } = await openView(folder, { launch: { url: 'pages/item/index' } })
  await page.evaluate(() => window.weappHost.fire('open'))
  await page.locator('#gift').waitFor()
  expect(await page.locator('#gift').textContent()).toBe('1,%E8%8C%B6,1')
  expect(await lifeOf(page)).toContain('item heard 1')
  await close()
})

test('scrolling is reported, and the end of the page each time it is reached', async () => {
  const { page, close } = await openView(folder)
  await lifeOf(page)
  const scroll = (top: number) =>
    page.evaluate(async (to) => {
      const { scroller } = window.weappHost.page()
      const told = new Promise((resolve) => scroller.addEventListener('scroll', resolve, { once: true }))
      scroller.scrollTop = to
      await told
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }, top)
  await scroll(50)
  expect(await lifeOf(page)).toEqual(['a scrolled 50'])
  await scroll(10_000)
  expect((await lifeOf(page)).filter((words) => words.endsWith('bottom'))).toHaveLength(1)
  await scroll(2_250)
  expect((await lifeOf(page)).filter((words) => words.endsWith('bottom'))).toHaveLength(0)
  await scroll(100)
  await scroll(10_000)
  expect((await lifeOf(page)).filter((words) => words.endsWith('bottom'))).toHaveLength(1)
  await close()
})

test('wx.pageScrollTo scrolls to an offset and to an element', async () => {
  const { page, close } = await openView(folder)
  const scrollTo = (wish: object) =>
    page.evaluate(async (options) => {
      await (window.weappHost.programWx.pageScrollTo as (options: object) => Promise<unknown>)(options)
      return window.weappHost.page().scroller.scrollTop
    }, wish)
  expect(await scrollTo({ scrollTop: 300, duration: 60 })).toBe(300)
  expect(await scrollTo({ selector: '#top', duration: 0 })).toBe(0)
  expect(await scrollTo({ selector: '#end', offsetTop: -100, duration: 0 })).toBeGreaterThan(2_000)
  await close()
})

test('a page is pulled down by finger, mouse and wx, and returns when told to', async () => {
  const { page, close } = await openView(folder)
  await lifeOf(page)
  const top = () => page.evaluate(() => window.weappHost.page().scroller.getBoundingClientRect().top)
  const rest = await top()
  const stop = async () => {
    await page.evaluate(() => (window.weappHost.programWx.stopPullDownRefresh as () => void)())
    await page.waitForFunction((at) => window.weappHost.page().scroller.getBoundingClientRect().top === at, rest)
  }
  await page.mouse.move(180, 200)
  await page.mouse.down()
  await page.mouse.move(180, 260)
  await page.mouse.move(180, 360)
  expect(await top()).toBeGreaterThan(rest + 60)
  await page.mouse.up()
  expect(await lifeOf(page)).toEqual(['a pulled'])
  await stop()

  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] })
  await touch('touchStart', 200)
  for (const y of [220, 280, 340, 400]) await touch('touchMove', y)
  await touch('touchEnd')
  expect(await lifeOf(page)).toEqual(['a pulled'])
  await stop()

  await page.evaluate(() => (window.weappHost.programWx.startPullDownRefresh as () => void)())
  expect(await lifeOf(page)).toEqual(['a pulled'])
  await close()
})

test('a resized window is reported to the page and its components', async () => {
  const { page, close } = await openView(folder)
  await lifeOf(page)
  await page.setViewportSize({ width: 414, height: 896 })
  await page.waitForFunction(() => (window.weappHost.app() as unknown as { life: string[] }).life.length >= 2)
  expect(await lifeOf(page)).toEqual(expect.arrayContaining(['a resized 414', 'part resized 414']))
  await close()
})

test('a page with overflow hidden does not scroll until that is removed', async () => {
  const still = programFolder({
    'app.json': '{ "pages": ["pages/a/index"] }',
    'app.js': 'App({})',
    'pages/a/index.js': 'Page({ data: { overflow: "hidden" }, free() { this.setData({ overflow: "visible" }) } })',
    'pages/a/index.wxml': `<page-meta page-style="overflow: {{overflow}}" />${tall}`,
  })
  const { page, close } = await openView(still.path)
  const scrolled = async () => {
    await page.mouse.move(180, 400)
    await page.mouse.wheel(0, 300)
    return page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return window.weappHost.page().scroller.scrollTop
    })
  }
  expect(await scrolled()).toBe(0)
  await page.evaluate(() => window.weappHost.fire('free'))
  await page.waitForFunction(() => window.weappHost.page().scroller.style.overflowY === '')
  await page.mouse.wheel(0, 300)
  await page.waitForFunction(() => window.weappHost.page().scroller.scrollTop > 0)
  await close()
})
