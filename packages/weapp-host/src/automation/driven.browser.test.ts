import { join } from 'node:path'
import automator from 'miniprogram-automator'
import type { Browser } from 'playwright-core'
import { openChromium } from '../testing/chromium'
import { type Driven, openDriven } from './open-driven'

type Program = Awaited<ReturnType<typeof automator.connect>>
type Page = NonNullable<Awaited<ReturnType<Program['currentPage']>>>
/** What the client knows of an element: each kind of tag has its own methods. */
type Element = NonNullable<Awaited<ReturnType<Page['$']>>> & Record<string, (...args: unknown[]) => Promise<unknown>>

let browser: Browser
let driven: Driven
let program: Program
let page: Page

beforeAll(async () => {
  browser = await openChromium()
  driven = await openDriven(join(__dirname, '../../fixtures/driven'), {
    async launch(url) {
      const tab = await browser.newPage({ viewport: { width: 375, height: 812 }, hasTouch: true })
      await tab.goto(url)
      return { screenshot: () => tab.screenshot(), close: () => tab.close() }
    },
  })
  program = await automator.connect({ wsEndpoint: driven.wsEndpoint })
}, 60_000)
afterAll(async () => {
  program?.disconnect()
  await driven?.close()
  await browser?.close()
})
// The client's own `reLaunch` sleeps for three seconds.
beforeEach(async () => {
  await program.callWxMethod('reLaunch', { url: '/pages/index/index' })
  page = (await program.currentPage()) as Page
})

const $ = async (selector: string): Promise<Element> => {
  const found = await page.$(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found as Element
}

test('elements are found by the selectors of their WXML', async () => {
  const title = await $('view#title.title')
  expect([
    title.tagName,
    await title.text(),
    await title.attribute('class'),
    await title.attribute('data-kind'),
  ]).toEqual(['view', 'Hello 世界', 'title', 'head'])
  expect(await title.size()).toEqual({ width: 188, height: 40 })
  expect(await title.style('color')).toBe('rgb(214, 64, 43)')
  expect(await page.$$('.row')).toHaveLength(3)
  expect(await (await $('.row:not(.odd):last-child')).text()).toBe('c')
  expect(await page.$('.nowhere')).toBeNull()
  expect(await (await $('button, input')).tagName).toBe('input')
  expect((await page.xpath('//view[@class="title"]'))?.tagName).toBe('view')
  expect(await page.$$('page')).toHaveLength(1)
})

test('outerWxml is the WXML as it was written', async () => {
  expect(await (await $('.rows')).wxml()).toBe(
    '<view class="row">a</view><view class="row odd">b</view><view class="row">c</view>',
  )
  expect(await (await $('#title')).outerWxml()).toBe(
    '<view class="title" id="title" data-kind="head">Hello 世界</view>',
  )
  // Elements that the host renders inside a tag are not part of it.
  expect(await (await $('.switch')).wxml()).toBe('')
})

test('the inside of a component is separate from its page', async () => {
  expect(await page.$('.inner')).toBeNull()
  expect(await page.$$('counter >>> .inner')).toHaveLength(1)
  const counter = await $('counter')
  const inner = (await counter.$('.inner')) as Element
  await inner.tap()
  expect(await inner.text()).toBe('2 × 1')
  expect(await ((await counter.$('.slotted')) as Element).text()).toBe('slotted')
  expect(await counter.data?.()).toEqual({ step: 2, times: 1 })
  expect(await counter.property('step')).toBe(2)
  await counter.setData?.({ times: 4 })
  expect(await counter.callMethod?.('total')).toBe(8)
  expect(await inner.text()).toBe('2 × 4')
  expect(await page.data('counted')).toEqual({ total: 2 })
})

test('a tap uses a finger: it scrolls to the element, and fails where a finger could not reach it', async () => {
  await (await $('.count')).tap()
  await (await $('.far')).tap()
  expect(await page.data('count')).toBe(2)
  expect(await page.scrollTop()).toBeGreaterThan(0)
  await (await $('.count')).longpress()
  expect(await page.data('count')).toBe(0)
  await expect((await $('.gone')).tap()).rejects.toThrow('<view class="gone"> is not visible')
  await expect((await $('.buried')).tap()).rejects.toThrow('a finger there meets <view class="grave">')
})

test('a handler is called without a finger: by name, or with the touches that the script gives', async () => {
  await (await $('.buried')).trigger('tap')
  expect(await page.data('count')).toBe(1)
  await (await $('.picker')).trigger('change', { value: 2 })
  expect(await page.data('changes')).toEqual({ picker: 2 })
  const touches = [{ identifier: 0, pageX: 12, pageY: 34 }]
  await (await $('.count')).dispatchEvent({ eventName: 'touchstart', touches })
  expect(await page.data('touched')).toEqual([12, 34])
})

test('a finger moves as the script says', async () => {
  const count = await $('.count')
  await count.touchstart({ touches: [{ identifier: 0, clientX: 50, clientY: 130 }] })
  await count.touchmove({ touches: [{ identifier: 0, clientX: 90, clientY: 130 }] })
  await count.touchend()
  const [x] = (await page.data('touched')) as number[]
  expect(x).toBe(50)
  // It moved too far to count as a tap.
  expect(await page.data('count')).toBe(0)
  await expect(count.touchend()).rejects.toThrow('touchend without a touchstart')
})

test('an element that was removed from the page says so', async () => {
  const row = await $('.row')
  await page.setData({ rows: [] })
  await expect(row.tap()).rejects.toThrow('no longer on the page')
})

test('controls are used as a person uses them', async () => {
  const name = await $('.name')
  await name.input?.('小满')
  expect([await page.data('name'), await name.value()]).toEqual(['小满', '小满'])
  await (await $('.words')).input?.('two\nlines')
  expect(await page.data('words')).toBe('two\nlines')
  await expect((await $('.locked')).input?.('x')).rejects.toThrow('disabled')

  await (await $('.switch')).tap()
  await (await $('.slider')).slideTo?.(35)
  await (await $('.swiper')).swipeTo?.(2)
  expect(await page.data('changes')).toEqual({ switch: true, slider: 35, swiper: 2 })
  expect(await (await $('.slider')).value()).toBe(35)
  await expect((await $('.title')).value()).rejects.toThrow('view.value not exists')

  const movable = await $('.movable')
  await movable.moveTo?.(50, 30)
  expect([await movable.property('x'), await movable.property('y')]).toEqual([50, 30])
  expect(await page.data('movedTo')).toEqual([50, 30])

  const scroll = await $('.scroll')
  await scroll.scrollTo?.(0, 120)
  await page.waitFor(async () => (await page.data('scrolledTo')) === 120)
  expect([await scroll.property('scrollTop'), await scroll.scrollHeight?.()]).toEqual([120, 600])
})

test('data and methods of the page can be read and called', async () => {
  expect(await page.data('nested.list[0].id')).toBe(7)
  await page.setData({ title: 'New' })
  expect(await (await $('.title')).text()).toBe('New')
  expect(await page.callMethod('sum', 2, 3)).toEqual({ sum: 5, self: 'pages/index/index' })
  await expect(page.callMethod('nowhere')).rejects.toThrow('no method nowhere')
  await program.pageScrollTo(300)
  await page.waitFor(async () => Number(await page.scrollTop()) === 300)
  const { width, height } = (await page.size()) as unknown as { width: number; height: number }
  expect(width).toBe(375)
  expect(height).toBeGreaterThan(1500)
  expect((await (await $('.far')).offset()).top).toBeGreaterThan(1500)
})

test('navigation works like wx, with the same error messages', async () => {
  await program.callWxMethod('navigateTo', { url: '/pages/second/index?from=here' })
  const second = await program.currentPage()
  expect([second?.path, second?.query]).toEqual(['pages/second/index', { from: 'here' }])
  expect(await program.pageStack()).toHaveLength(2)
  await expect(program.callWxMethod('navigateTo', { url: '/pages/tab/index' })).rejects.toThrow('tabbar page')
  await program.callWxMethod('switchTab', { url: '/pages/tab/index' })
  await expect(second?.data()).rejects.toThrow('no longer open')
  expect(await program.systemInfo()).toMatchObject({ windowWidth: 375, SDKVersion: expect.any(String) })
})

test('calls of wx are replaced by a result or a function, and restored', async () => {
  await program.mockWxMethod('showModal', { confirm: true, cancel: false })
  await page.callMethod('ask')
  expect(await page.data('confirm')).toBe(true)
  await program.mockWxMethod('showModal', { errMsg: 'showModal:fail busy' })
  await expect(page.callMethod('ask')).rejects.toThrow()
  await program.restoreWxMethod('showModal')

  await program.mockWxMethod(
    'request',
    ({ url }: { url: string }, rows: number) => ({ statusCode: 200, data: { url, rows } }),
    3,
  )
  await page.callMethod('fetch')
  await page.waitFor(async () => (await page.data('statusCode')) === 200)
  expect(await page.data('data')).toEqual({ url: 'https://shop.test/rows', rows: 3 })
  await program.mockWxMethod('request', (options: { success(result: object): void }) => {
    options.success({ statusCode: 204, data: null })
  })
  await page.callMethod('fetch')
  await page.waitFor(async () => (await page.data('statusCode')) === 204)
  await program.restoreWxMethod('request')

  await program.mockWxMethod(
    'getStorageSync',
    'function (key, otherwise) { return key === "kept" ? this.origin(key) : otherwise }',
    'unknown',
  )
  await program.callWxMethod('setStorageSync', 'kept', { a: 1 })
  expect(await program.callWxMethod('getStorageSync', 'kept')).toEqual({ a: 1 })
  expect(await program.callWxMethod('getStorageSync', 'lost')).toBe('unknown')
  await program.restoreWxMethod('getStorageSync')
  expect(await program.callWxMethod('getStorageSync', 'lost')).toBe('')
  await expect(program.callPluginWxMethod('wx123', 'login')).rejects.toThrow('no plugins')
})

test('code runs with the globals of the program, and can call back', async () => {
  const seen = await program.evaluate(
    (more: number) => [
      // biome-ignore lint/suspicious/noExplicitAny: the program's globals, where this runs.
      (globalThis as any).getApp().launched,
      // biome-ignore lint/suspicious/noExplicitAny: as above
      (globalThis as any).getCurrentPages().length + more,
      typeof globalThis,
      // biome-ignore lint/suspicious/noExplicitAny: as above
      typeof (globalThis as any).window,
    ],
    4,
  )
  expect(seen).toEqual([true, 5, 'object', 'undefined'])
  const heard = new Promise<unknown>((resolve) => {
    void program.exposeFunction('tellTest', (...words: unknown[]) => resolve(words))
  })
  // biome-ignore lint/suspicious/noExplicitAny: as above
  await program.evaluate(() => (globalThis as any).tellTest('a', { b: 1 }))
  expect(await heard).toEqual(['a', { b: 1 }])
})

test('logs and exceptions of the program are reported', async () => {
  const logged = new Promise((resolve) => program.once('console', resolve))
  program.on('console', () => undefined)
  await page.callMethod('log')
  expect(await logged).toEqual({ type: 'warn', args: ['logged', { of: '茶' }] })
  const thrown = new Promise((resolve) => program.once('exception', resolve))
  await page.callMethod('break')
  expect(await thrown).toMatchObject({ message: 'broken on purpose', stack: expect.stringContaining('index.js') })
})

test('dialogs of the phone can be answered', async () => {
  const agreed = page.callMethod('ask')
  await program.native().confirmModal()
  await agreed
  expect(await page.data('confirm')).toBe(true)
  const refused = page.callMethod('ask')
  await program.native().cancelModal()
  await refused
  expect(await page.data('confirm')).toBe(false)
  await program.callWxMethod('navigateTo', { url: '/pages/second/index?from=here' })
  await program.native().navigateLeft()
  expect((await program.currentPage())?.path).toBe('pages/index/index')
})

test('the tool that opened the browser takes the screenshot', async () => {
  const picture = Buffer.from(String(await program.screenshot()), 'base64')
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
})
