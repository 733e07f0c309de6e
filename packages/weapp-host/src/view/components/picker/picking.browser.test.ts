import type { Page } from 'playwright-core'
import { openFinger } from '../../../testing/finger'
import { closeViews } from '../../../testing/open-view'
import { openWxml } from '../../../testing/open-wxml'
import { removeProgramFolders } from '../../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const told = 'bindchange="hear" bindcancel="hear" bindcolumnchange="hear"'
const open = (page: Page) => page.getByText('Choose').tap()
const choose = (page: Page, words: string) => page.getByRole('option', { name: words, exact: true }).click()
const done = (page: Page) => page.getByRole('button', { name: '确定' }).tap()
const columns = (page: Page) =>
  page
    .locator('.wx-picker-column')
    .evaluateAll((all) => all.map((column) => [...column.children].map((one) => one.textContent)))
const selected = (page: Page) => page.locator('[role=option][aria-selected=true]').allTextContents()

test('a selector reports its index, and cancelling changes nothing', async () => {
  const { page, heard, close } = await openWxml(
    `<picker header-text="Tea" range="{{teas}}" range-key="name" value="1" ${told}>Choose</picker>`,
    { data: { teas: [{ name: 'Green' }, { name: 'Black' }, { name: 'White' }] } },
  )
  await open(page)
  expect(await page.getByRole('dialog', { name: 'Tea' }).isVisible()).toBe(true)
  expect(await selected(page)).toEqual(['Black'])
  await choose(page, 'White')
  await done(page)
  await open(page)
  await choose(page, 'Green')
  await page.getByRole('button', { name: '取消' }).tap()
  expect(await heard()).toMatchObject([{ type: 'change', detail: { value: '2' } }, { type: 'cancel' }])
  await close()
})

test('turning a column fires an event, and the program may change the next column', async () => {
  const { page, details, waitFor, close } = await openWxml(
    `<picker mode="multiSelector" range="{{range}}" value="{{at}}" bindcolumnchange="turn" ${told.replace(/bindcolumnchange="hear"/, '')}>Choose</picker>`,
    {
      data: {
        range: [
          ['fruit', 'tea'],
          ['apple', 'pear'],
        ],
        at: [0, 1],
      },
      methods: `turn(event) { this.hear(event); if (event.detail.column === 0) this.setData({ 'range[1]': ['green', 'black', 'white'], at: [event.detail.value, 0] }) },`,
    },
  )
  await open(page)
  const finger = await openFinger(page)
  await finger.drag(page.getByRole('listbox').first(), 0, -60)
  await waitFor('columnchange')
  expect(await details('columnchange')).toEqual([{ column: 0, value: 1 }])
  expect(await columns(page)).toEqual([
    ['fruit', 'tea'],
    ['green', 'black', 'white'],
  ])
  await choose(page, 'white')
  await done(page)
  expect(await details('change')).toEqual([{ value: [1, 2] }])
  await close()
})

test('days follow the month and the leap year, between start and end', async () => {
  const { page, details, close } = await openWxml(
    `<picker mode="date" value="2024-01-31" start="2023-11-20" end="2025-03-05" ${told}>Choose</picker>`,
  )
  await open(page)
  await choose(page, '2月')
  expect(await selected(page)).toEqual(['2024年', '2月', '29日'])
  await choose(page, '2025年')
  expect((await columns(page))[1]).toEqual(['1月', '2月', '3月'])
  expect(await selected(page)).toEqual(['2025年', '2月', '28日'])
  await choose(page, '3月')
  expect(await selected(page)).toEqual(['2025年', '3月', '5日'])
  await done(page)
  expect(await details('change')).toEqual([{ value: '2025-03-05' }])
  await close()
})

test('a month, and a time of day, are chosen', async () => {
  const { page, details, close } = await openWxml(
    `<picker mode="date" fields="month" value="2026-11" ${told}>Choose</picker><picker mode="time" value="09:30" start="09:20" end="18:10" ${told}><view aria-role="button" aria-label="Time">Time</view></picker>`,
  )
  await open(page)
  await choose(page, '12月')
  await done(page)
  expect(await page.locator('picker [role]').count()).toBe(1)
  expect(await page.locator('picker[role]').count()).toBe(0)
  await page.getByText('Time').tap()
  expect((await columns(page))[1]?.[0]).toBe('20')
  await choose(page, '18')
  await done(page)
  expect(await details('change')).toEqual([{ value: '2026-12' }, { value: '18:10' }])
  await close()
})

test('a region has names and official codes; another province starts at its first city', async () => {
  const { page, details, close } = await openWxml(
    `<picker mode="region" value="{{['广东省', '深圳市', '南山区']}}" custom-item="全部" ${told}>Choose</picker>`,
  )
  await open(page)
  expect(await selected(page)).toEqual(['广东省', '深圳市', '南山区'])
  await choose(page, '浙江省')
  expect(await selected(page)).toEqual(['浙江省', '全部', '全部'])
  await choose(page, '杭州市')
  await choose(page, '西湖区')
  await done(page)
  expect(await details('change')).toEqual([
    { value: ['浙江省', '杭州市', '西湖区'], code: ['330000', '330100', '330106'], postcode: '' },
  ])
  await close()
})

test('counties of a municipality are under its name', async () => {
  const { page, close } = await openWxml(`<picker mode="region" value="{{['重庆市']}}" ${told}>Choose</picker>`)
  await open(page)
  const [, cities, counties] = await columns(page)
  expect(cities).toEqual(['重庆市'])
  expect(counties).toEqual(expect.arrayContaining(['渝中区', '云阳县']))
  expect(counties).not.toContain('其它区')
  await close()
})

test('a picker-view turns under a finger, and shows the value that the program sets', async () => {
  const { page, heard, details, set, waitFor, close } = await openWxml(
    `<picker-view class="wheel" value="{{at}}" indicator-style="height: 40px" bindchange="hear" bindpickstart="hear" bindpickend="hear">
      <picker-view-column><view wx:for="{{items}}" wx:key="*this">{{item}}</view></picker-view-column>
      <picker-view-column><view>x</view><view>y</view></picker-view-column>
    </picker-view>`,
    { data: { at: [3, 1], items: ['a', 'b', 'c', 'd', 'e'] }, wxss: '.wheel { height: 200px }' },
  )
  const middle = () =>
    page
      .locator('picker-view-column')
      .first()
      .evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return document
          .elementsFromPoint(left + width / 2, top + height / 2)
          .find(({ localName }) => localName === 'view')?.textContent
      })
  expect(await middle()).toBe('d')
  const finger = await openFinger(page)
  await finger.drag(page.locator('picker-view-column').first(), 0, 80)
  await waitFor('pickend')
  expect((await heard()).map(({ type }) => type)).toEqual(['pickstart', 'change', 'pickend'])
  const [{ value } = { value: [] }] = await details('change')
  expect((value as number[])[0]).toBeLessThan(3)
  expect((value as number[])[1]).toBe(1)
  await set({ at: [4, 0] })
  expect(await middle()).toBe('e')
  expect(await details('change')).toHaveLength(1)
  await close()
})
