import { openFinger } from '../../../testing/finger'
import { closeViews } from '../../../testing/open-view'
import { openWxml } from '../../../testing/open-wxml'
import { removeProgramFolders } from '../../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const wxss =
  '.list { height: 200px } .row { height: 50px; line-height: 50px } .wide { display: inline-block; width: 100px }'
const rows = `<view class="row" wx:for="{{rows}}" wx:key="*this" id="row-{{item}}">{{item}}</view>`
const twenty = { rows: Array.from({ length: 20 }, (_, at) => at) }

test('a list reports its scroll position, and each end when it is near', async () => {
  const { heard, set, waitFor, close } = await openWxml(
    `<scroll-view class="list" scroll-y scroll-top="{{top}}" bindscroll="hear" bindscrolltolower="hear" bindscrolltoupper="hear">${rows}</scroll-view>`,
    { wxss, data: { ...twenty, top: 0 } },
  )
  await set({ top: 100 })
  await waitFor('scroll')
  expect(await heard()).toMatchObject([
    {
      type: 'scroll',
      detail: { scrollTop: 100, scrollLeft: 0, scrollHeight: 1000, scrollWidth: 375, deltaY: -100, deltaX: 0 },
    },
  ])
  await set({ top: 760 })
  await waitFor('scrolltolower')
  await set({ top: 30 })
  await waitFor('scrolltoupper')
  expect(await heard('scrolltolower', 'scrolltoupper')).toMatchObject([
    { detail: { direction: 'bottom' } },
    { detail: { direction: 'top' } },
  ])
  await close()
})

test('a finger scrolls it, and the end is reported again after the content grew', async () => {
  const { page, heard, set, waitFor, close } = await openWxml(
    `<scroll-view class="list" scroll-y bindscrolltolower="hear">${rows}</scroll-view>`,
    { wxss, data: { rows: [0, 1, 2, 3, 4, 5] } },
  )
  const finger = await openFinger(page)
  await finger.drag(page.locator('scroll-view'), 0, -150)
  await waitFor('scrolltolower')
  // scroll-events.test.ts covers repeated events during slow scrolling: here only the bottom is reported.
  const ends = await heard('scrolltolower', 'scrolltoupper')
  expect(new Set(ends.map(({ detail }) => (detail as { direction: string }).direction))).toEqual(new Set(['bottom']))
  await set({ rows: twenty.rows })
  const count = (await heard('scrolltolower')).length
  await page.locator('.wx-scroller').evaluate((element) => element.scrollTo(0, 1000))
  await waitFor('scrolltolower', count + 1)
  await close()
})

test('scroll-into-view finds a row of the same setData', async () => {
  const { page, set, close } = await openWxml(
    `<scroll-view class="list" scroll-y scroll-into-view="{{to}}">${rows}</scroll-view>`,
    { wxss, data: { rows: [], to: '' } },
  )
  await set({ ...twenty, to: 'row-7' })
  expect(await page.locator('.wx-scroller').evaluate((element) => element.scrollTop)).toBe(350)
  await close()
})

test('a horizontal scroll-view has the width of the screen, with its children in a row', async () => {
  const { page, close } = await openWxml(
    `<scroll-view id="a" scroll-x style="white-space: nowrap"><view class="wide" wx:for="{{rows}}" wx:key="*this">{{item}}</view></scroll-view>
     <scroll-view id="b" scroll-x enable-flex style="display: flex"><view class="wide" style="flex: none" wx:for="{{rows}}" wx:key="*this">{{item}}</view></scroll-view>`,
    { wxss, data: twenty },
  )
  for (const id of ['a', 'b']) {
    const sizes = await page.locator(`#${id}`).evaluate((element) => {
      const scroller = element.querySelector('.wx-scroller') as HTMLElement
      return [element.getBoundingClientRect().width, scroller.scrollWidth > 1900, scroller.scrollHeight < 60]
    })
    expect(sizes).toEqual([375, true, true])
  }
  await close()
})

test('pulling down at the top refreshes until the program ends it', async () => {
  const { page, heard, set, waitFor, close } = await openWxml(
    `<scroll-view class="list" scroll-y refresher-enabled refresher-triggered="{{busy}}" bindrefresherrefresh="refresh"
       bindrefresherrestore="hear" bindrefresherabort="hear" bindrefresherpulling="hear">${rows}</scroll-view>`,
    {
      wxss,
      data: { ...twenty, busy: false },
      methods: 'refresh(event) { this.hear(event); this.setData({ busy: true }) },',
    },
  )
  const finger = await openFinger(page)
  const list = page.locator('scroll-view')
  await finger.drag(list, 0, 40)
  await waitFor('refresherabort')
  await finger.drag(list, 0, 150)
  await waitFor('refresherrefresh')
  expect((await heard('refresherrefresh', 'refresherabort', 'refresherrestore')).map(({ type }) => type)).toEqual([
    'refresherabort',
    'refresherrefresh',
  ])
  expect(await page.locator('.wx-refresher').evaluate((element) => (element as HTMLElement).style.height)).toBe('45px')
  await set({ busy: false })
  await waitFor('refresherrestore')
  expect(await heard('refresherrestore')).toHaveLength(1)
  await close()
})

test('a query returns the offset of a scroll-view', async () => {
  const { data, set, call, waitFor, close } = await openWxml(
    `<scroll-view id="list" class="list" scroll-y scroll-top="{{top}}">${rows}</scroll-view>`,
    {
      wxss,
      data: { ...twenty, top: 120 },
      methods: `ask() { wx.createSelectorQuery().select('#list').scrollOffset().exec(([seen]) => {
          this.setData({ seen })
          getApp().heard.push({ type: 'seen' })
        }) },`,
    },
  )
  await set({ top: 130 })
  await call('ask')
  await waitFor('seen')
  expect((await data()).seen).toMatchObject({ scrollTop: 130, scrollHeight: 1000 })
  await close()
})

test('a page is pulled down beside a scroll-view, but not from inside it', async () => {
  const { page, heard, waitFor, close } = await openWxml(
    `<view id="beside" style="height: 60px">pull here</view><scroll-view class="list" scroll-y>${rows}</scroll-view>`,
    {
      wxss,
      data: twenty,
      files: { 'pages/a/index.json': '{ "enablePullDownRefresh": true }' },
      methods: "onPullDownRefresh() { getApp().heard.push({ type: 'pulled' }); wx.stopPullDownRefresh() },",
    },
  )
  const finger = await openFinger(page)
  await finger.drag(page.locator('scroll-view'), 0, 180)
  expect(await heard('pulled')).toEqual([])
  await finger.drag(page.locator('#beside'), 0, 180)
  await waitFor('pulled')
  await close()
})
