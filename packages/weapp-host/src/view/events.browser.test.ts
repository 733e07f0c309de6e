import type { Page } from 'playwright-core'
import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

/** A page whose handler `note` records each event as JSON, by the id of its current target. */
const noting = (wxml: string, files: Record<string, string> = {}) =>
  onePage({
    'pages/a/index.js': `Page({
      onLoad() { this.heard = [] },
      note(event) { this.heard.push(JSON.parse(JSON.stringify(event))) },
      also(event) { this.heard.push({ ...JSON.parse(JSON.stringify(event)), also: true }) },
    })`,
    'pages/a/index.wxml': wxml,
    ...files,
  })

interface Heard {
  type: string
  target: { id: string; dataset: Record<string, unknown> }
  currentTarget: { id: string; dataset: Record<string, unknown>; offsetTop: number }
  detail: Record<string, unknown>
  touches?: { clientY: number; pageY: number }[]
  changedTouches?: { clientY: number; pageY: number }[]
  mark: Record<string, unknown>
  also?: boolean
}

const heardBy = (page: Page) =>
  page.evaluate(() => (window.weappHost.page().instance.heard as unknown[]).splice(0)) as Promise<Heard[]>
const who = ({ type, currentTarget }: Heard) => `${type} ${currentTarget.id}`

test('a tap has WeChat’s event object, from any kind of input', async () => {
  const folder = noting(`<view style="height: 100px" />
    <view id="row" bind:tap="note" data-row-id="{{7}}" mark:list="teas" style="height: 60px">
      <text id="word" mark:word="green">tea</text>
    </view>`)
  const { page, close } = await openView(folder.path)
  const ways = [
    () => page.locator('#word').tap(),
    () => page.locator('#word').click(),
    () => page.locator('#word').evaluate((element) => (element as HTMLElement).click()),
  ]
  for (const way of ways) {
    await way()
    const [event, ...more] = await heardBy(page)
    expect(more).toEqual([])
    expect(event).toMatchObject({
      type: 'tap',
      target: { id: 'word', dataset: {} },
      currentTarget: { id: 'row', dataset: { rowId: 7 }, offsetTop: 100 },
      mark: { list: 'teas', word: 'green' },
    })
  }
  await page.locator('#word').tap()
  const [tap] = await heardBy(page)
  // The page's coordinates begin below the navigation bar.
  expect(tap?.detail.y).toBeGreaterThan(100)
  expect(tap?.detail.y).toBeLessThan(160)
  expect(tap?.changedTouches).toHaveLength(1)
  await close()
})

test('events bubble, can be caught, and can be captured on the way down', async () => {
  const folder = noting(`
    <view id="outer" capture-bind:tap="also" bind:tap="note">
      <view id="middle" bind:tap="note"><view id="inner" bind:tap="note">bubbles</view></view>
      <view id="catcher" catch:tap="note"><view id="caught" bind:tap="note">caught</view></view>
      <view id="wall" capture-catch:tap="note"><view id="behind" bind:tap="note">never</view></view>
      <view id="once" mut-bind:tap="note"><view id="first" mut-bind:tap="note">mutual</view></view>
    </view>`)
  const { page, close } = await openView(folder.path)
  const heard = async (id: string) => {
    await page.locator(`#${id}`).tap()
    return (await heardBy(page)).map((event) => `${who(event)}${event.also ? ' captured' : ''}`)
  }
  expect(await heard('inner')).toEqual(['tap outer captured', 'tap inner', 'tap middle', 'tap outer'])
  expect(await heard('caught')).toEqual(['tap outer captured', 'tap caught', 'tap catcher'])
  expect(await heard('behind')).toEqual(['tap outer captured', 'tap wall'])
  expect(await heard('first')).toEqual(['tap outer captured', 'tap first', 'tap outer'])
  await close()
})

test('touch events have positions; a finger that moves far does not tap', async () => {
  const folder = noting(`
    <view id="pad" style="height: 300px" bind:touchstart="note" bind:touchmove="note" bind:touchend="note" bind:tap="note" />
    <view style="height: 2000px" />`)
  const { page, close } = await openView(folder.path)
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 100, y }] })
  await page.evaluate(() => {
    window.weappHost.page().scroller.scrollTop = 20
  })
  await touch('touchStart', 200)
  await touch('touchEnd')
  const quick = await heardBy(page)
  expect(quick.map(who)).toEqual(['touchstart pad', 'touchend pad', 'tap pad'])
  const top = (await page.locator('.weapp-page').boundingBox())?.y ?? 0
  expect(quick[0]?.touches).toMatchObject([{ clientY: 200 - top, pageY: 220 - top }])
  expect(quick[1]).toMatchObject({ touches: [], changedTouches: [{ clientY: 200 - top }] })

  await page.mouse.move(100, 150)
  await page.mouse.down()
  await page.mouse.move(160, 150)
  await page.mouse.up()
  expect((await heardBy(page)).map(who)).toEqual(['touchstart pad', 'touchmove pad', 'touchend pad'])
  await close()
})

test('a long press fires once, and prevents a tap where it has a handler', async () => {
  const folder = noting(`
    <view id="long" bind:longpress="note" bind:tap="note">long</view>
    <view id="old" bind:longtap="note" bind:tap="note">old</view>`)
  const { page, close } = await openView(folder.path)
  const press = async (id: string) => {
    await page.locator(`#${id}`).hover()
    await page.mouse.down()
    await page.waitForFunction(() => (window.weappHost.page().instance.heard as unknown[]).length > 0)
    await page.mouse.up()
    return (await heardBy(page)).map(who)
  }
  expect(await press('long')).toEqual(['longpress long'])
  // `longtap` is older than that rule.
  expect(await press('old')).toEqual(['longtap old', 'tap old'])
  await close()
})

test('an event of a component reaches its page with its detail, and bubbles only if it says so', async () => {
  const folder = noting(
    '<view id="outer" bind:pick="note" bind:far="note"><part id="part" data-n="3" bind:pick="note" bind:far="note" /></view>',
    {
      'pages/a/index.json': '{ "usingComponents": { "part": "/part" } }',
      'part.json': '{ "component": true }',
      'part.wxml': '<view id="in" bind:tap="tapped">in</view>',
      'part.js': `Component({ methods: { tapped() {
        this.triggerEvent('pick', { tea: 'green' })
        this.triggerEvent('far', 7, { bubbles: true, composed: true })
      } } })`,
    },
  )
  const { page, close } = await openView(folder.path)
  await page.locator('#in').tap()
  const heard = await heardBy(page)
  expect(heard.map(who)).toEqual(['pick part', 'far part', 'far outer'])
  expect(heard[0]).toMatchObject({ detail: { tea: 'green' }, target: { id: 'part', dataset: { n: '3' } } })
  expect(heard[2]?.detail).toBe(7)
  await close()
})

test('catching touchmove prevents the page from scrolling', async () => {
  const folder = noting(`
    <view id="mask" catch:touchmove="note" style="height: 200px">mask</view>
    <view id="free" style="height: 3000px">free</view>`)
  const { page, close } = await openView(folder.path)
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 100, y }] })
  const swipe = async (from: number) => {
    await touch('touchStart', from)
    for (let step = 1; step <= 8; step += 1) await touch('touchMove', from - step * 15)
    await touch('touchEnd')
  }
  const scrolled = () => page.evaluate(() => window.weappHost.page().scroller.scrollTop)
  await swipe(180)
  expect((await heardBy(page)).length).toBeGreaterThan(0)
  expect(await scrolled()).toBe(0)
  await swipe(500)
  await page.waitForFunction(() => window.weappHost.page().scroller.scrollTop > 50)
  await close()
})

test('the end of an animation fires an event', async () => {
  const folder = noting('<view id="a" class="fade" bind:animationend="note" bind:transitionend="note">a</view>', {
    'pages/a/index.wxss': '@keyframes out { to { opacity: 0 } } .fade { animation: out 20ms }',
  })
  const { page, close } = await openView(folder.path)
  await page.waitForFunction(() => (window.weappHost.page().instance.heard as unknown[]).length > 0)
  expect((await heardBy(page)).map(who)).toEqual(['animationend a'])
  await close()
})
