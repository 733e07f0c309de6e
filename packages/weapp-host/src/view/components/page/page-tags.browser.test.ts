import { closeViews } from '../../../testing/open-view'
import { openWxml } from '../../../testing/open-wxml'
import { removeProgramFolders } from '../../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const steps = ['beforeenter', 'enter', 'afterenter', 'beforeleave', 'leave', 'afterleave']
const told = [...steps, 'clickoverlay'].map((name) => `bind:${name}="hear"`).join(' ')

test('a page-container opens and closes with six events; a tap outside closes it', async () => {
  const { page, heard, set, waitFor, close } = await openWxml(
    `<page-container show="{{on}}" duration="50" ${told}><view id="in" style="height: 200px">in</view></page-container>`,
    { data: { on: false } },
  )
  expect(await page.locator('#in').isVisible()).toBe(false)
  await set({ on: true })
  await waitFor('afterenter')
  expect(await page.locator('#in').isVisible()).toBe(true)
  await page.locator('.wx-container-overlay').tap({ position: { x: 50, y: 50 } })
  await waitFor('afterleave')
  expect((await heard()).map(({ type }) => type)).toEqual([...steps.slice(0, 3), 'clickoverlay', ...steps.slice(3)])
  expect(await page.locator('#in').isVisible()).toBe(false)
  await close()
})

test('going back closes an open page-container before it leaves the page', async () => {
  const { page, set, waitFor, close } = await openWxml(
    `<page-container show="{{on}}" duration="50" ${told}><view>in</view></page-container>`,
    {
      data: { on: false },
      files: {
        'app.json': '{ "pages": ["pages/first/index", "pages/a/index"] }',
        'pages/first/index.js': 'Page({ onLoad() { wx.navigateTo({ url: "/pages/a/index" }) } })',
        'pages/first/index.wxml': '<view>first</view>',
      },
    },
  )
  const route = () =>
    page.evaluate(() => (globalThis as never as { weappHost: { page(): { route: string } } }).weappHost.page().route)
  await page.locator('page-container').waitFor({ state: 'attached' })
  await set({ on: true })
  await waitFor('afterenter')
  const back = () => page.evaluate(() => (globalThis as never as { weappHost: { back(): void } }).weappHost.back())
  await back()
  await waitFor('afterleave')
  expect(await route()).toBe('pages/a/index')
  await back()
  expect(await route()).toBe('pages/first/index')
  await close()
})

test('a root-portal is not clipped by its ancestors, and its taps reach the page', async () => {
  const { page, heard, set, close } = await openWxml(
    `<view style="transform: translateX(0); overflow: hidden; width: 10px; height: 10px">
       <root-portal wx:if="{{on}}"><view id="free" class="free" bindtap="hear">free</view></root-portal>
     </view>`,
    { data: { on: true }, wxss: '.free { position: fixed; left: 0; right: 0; bottom: 0; height: 40px }' },
  )
  await page.locator('#free').tap()
  expect(await heard('tap')).toMatchObject([{ id: 'free' }])
  expect(await page.locator('#free').boundingBox()).toMatchObject({ width: 375, height: 40 })
  await set({ on: false })
  expect(await page.locator('#free').count()).toBe(0)
  await close()
})

test('a movable view follows the finger in its area', async () => {
  const { page, details, close } = await openWxml(
    `<movable-area style="width: 300px; height: 100px"><movable-view direction="horizontal" x="50" y="20" style="width: 60px; height: 60px" bindchange="hear" /></movable-area>`,
  )
  const view = page.locator('movable-view')
  const x = async () => Math.round((await view.boundingBox())?.x ?? -1)
  expect(await x()).toBe(50)
  const box = await view.boundingBox()
  if (!box) throw new Error('there is no movable view')
  await page.mouse.move(box.x + 30, box.y + 30)
  await page.mouse.down()
  await page.mouse.move(box.x + 130, box.y + 60, { steps: 4 })
  expect(await x()).toBe(150)
  await page.mouse.move(box.x + 700, box.y + 60, { steps: 4 })
  await page.mouse.up()
  expect(await x()).toBe(240)
  expect((await details('change')).at(-1)).toEqual({ x: 240, y: 20, source: 'touch' })
  await close()
})

test('page-meta and navigation-bar set the style of the page', async () => {
  const { page, set, close } = await openWxml(
    `<page-meta page-style="{{locked ? 'overflow: hidden' : ''}}" root-font-size="20px"><navigation-bar title="{{title}}" /></page-meta><view class="tall">a</view>`,
    { data: { title: 'Tea', locked: true }, wxss: '.tall { height: 1rem }' },
  )
  expect(await page.locator('.tall').evaluate((element) => element.getBoundingClientRect().height)).toBe(20)
  expect(await page.locator('page').getAttribute('style')).toContain('overflow: hidden')
  await set({ title: 'Green tea' })
  await page.getByText('Green tea').waitFor()
  await close()
})
