import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

test('a tap that opens a tab does not press what appears under the finger', async () => {
  const list = ['a', 'b'].map((name) => ({ pagePath: `pages/${name}/index`, text: name }))
  const folder = onePage({
    'app.json': JSON.stringify({ pages: ['pages/a/index', 'pages/b/index', 'pages/c/index'], tabBar: { list } }),
    'pages/b/index.js': 'Page({})',
    'pages/b/index.wxml': '<view id="b">b</view>',
    'pages/c/index.js': 'Page({})',
    // Where the first tab will be.
    'pages/c/index.wxml': '<view id="go" style="position: fixed; left: 0; bottom: 0; width: 100px; height: 80px" />',
  })
  const { page, close } = await openView(folder.path, { launch: { url: 'pages/c/index' } })
  // Before the browser emulates a click: on a slow phone `wx.switchTab` has finished by then.
  await page.evaluate(
    `addEventListener('touchend', () => weappHost.move('switchTab', '/pages/b/index'), { once: true })`,
  )
  await page.locator('#go').tap()
  await page.locator('#b').waitFor()
  expect(await page.evaluate('weappHost.page().route')).toBe('pages/b/index')
  await page.locator('.weapp-tab-bar').getByText('a').tap()
  expect(await page.evaluate('weappHost.page().route')).toBe('pages/a/index')
  await close()
})

test('each end of an endless page is reported, however fast a person scrolls', async () => {
  const folder = onePage({
    'pages/a/index.js': `Page({
      data: { rows: [1] },
      onReachBottom() { this.setData({ rows: [...this.data.rows, this.data.rows.length + 1] }) },
    })`,
    'pages/a/index.wxml': '<view wx:for="{{rows}}" wx:key="*this" class="row" style="height: 2000px">{{item}}</view>',
  })
  const { page, close } = await openView(folder.path)
  for (const rows of [2, 3, 4]) {
    await page.evaluate('weappHost.page().scroller.scrollTop = 1e6')
    await page.waitForFunction(`document.querySelectorAll('.row').length === ${rows}`)
  }
  await close()
})
