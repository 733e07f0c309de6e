import { closeViews } from '../../testing/open-view'
import { openWxml } from '../../testing/open-wxml'
import { removeProgramFolders } from '../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

test('ARIA attributes of a tag reach the document, and are removed with it', async () => {
  const { page, set, close } = await openWxml(
    `<view id="v" aria-role="tab" aria-selected="{{on}}" aria-label="{{name}}" data-row-id="7">Teas</view>
     <view aria-hidden="true">hidden</view><view aria-role="heading">Tea</view><input aria-label="Name" /><switch aria-checked="mixed" aria-label="Gift" />`,
    { data: { on: true, name: 'All teas' } },
  )
  const tab = page.getByRole('tab', { name: 'All teas', selected: true })
  expect(await tab.count()).toBe(1)
  expect(await page.getByRole('heading', { name: 'Tea', level: 2 }).count()).toBe(1)
  expect(await page.getByRole('textbox', { name: 'Name' }).count()).toBe(1)
  expect(await page.getByLabel('Gift').getAttribute('aria-checked')).toBe('mixed')
  await set({ on: false, name: '' })
  expect(
    await page.locator('#v').evaluate((element) => [element.ariaLabel, element.ariaSelected, element.tabIndex]),
  ).toEqual([null, 'false', 0])
  await close()
})

test('a view with the role of a button responds to the keyboard', async () => {
  const { page, heard, close } = await openWxml(
    '<view aria-role="button" bindtap="hear">More</view><view id="plain" bindtap="hear">x</view>',
  )
  const more = page.getByRole('button', { name: 'More' })
  await more.press('Enter')
  await more.press(' ')
  expect(await heard('tap')).toHaveLength(2)
  expect(await page.locator('#plain').evaluate((element) => element.tabIndex)).toBe(-1)
  await close()
})

test('hidden removes a tag from view, whatever its style', async () => {
  const { page, set, close } = await openWxml('<view id="v" class="flex" hidden="{{off}}">x</view>', {
    data: { off: true },
    wxss: '.flex { display: flex }',
  })
  expect(await page.locator('#v').isVisible()).toBe(false)
  await set({ off: false })
  expect(await page.locator('#v').isVisible()).toBe(true)
  await close()
})

test('an unknown tag is reported with its file, and rendered', async () => {
  const { page, warnings, close } = await openWxml('<foo><text>inside</text></foo><foo /><view>after</view>')
  expect((await warnings()).filter((words) => words.includes('<foo>'))).toEqual([
    "pages/a/index.wxml: <foo> is no tag of WeChat's, and usingComponents does not name it; it is drawn as a plain box",
  ])
  expect(await page.getByText('inside').isVisible()).toBe(true)
  await close()
})

test('an animation of the program moves the tag step by step', async () => {
  const { page, call, close } = await openWxml(
    '<view id="v" animation="{{way}}" style="width: 50px; height: 50px">x</view>',
    {
      methods: `go() {
      const way = wx.createAnimation({ duration: 40 }).translateX(100).step().opacity(0.5).step()
      this.setData({ way: way.export() })
    },`,
    },
  )
  await call('go')
  await page.waitForFunction(() => {
    const { transform, opacity } = getComputedStyle(document.querySelector('#v') as Element)
    return transform === 'matrix(1, 0, 0, 1, 100, 0)' && opacity === '0.5'
  })
  expect((await page.locator('#v').boundingBox())?.x).toBe(100)
  await close()
})

test('a navigator opens its page, and fires its events', async () => {
  const { page, heard, waitFor, close } = await openWxml(
    '<navigator url="/pages/b/index?id=1" bindsuccess="hear">Go</navigator>',
    {
      files: {
        'app.json': '{ "pages": ["pages/a/index", "pages/b/index"] }',
        'pages/b/index.js': 'Page({ onLoad({ id }) { this.setData({ id }) } })',
        'pages/b/index.wxml': '<view>second {{id}}</view>',
      },
    },
  )
  await page.getByRole('link', { name: 'Go' }).tap()
  await waitFor('success')
  expect(await page.getByText('second 1').isVisible()).toBe(true)
  expect(await heard()).toMatchObject([{ detail: { errMsg: 'navigateTo:ok' } }])
  await close()
})
