import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

test('an answer that arrives after its page was left causes no error', async () => {
  const folder = onePage({
    'app.json': '{ "pages": ["pages/a/index", "pages/b/index"] }',
    'pages/b/index.json': '{ "usingComponents": { "row": "/row/index" } }',
    'pages/b/index.js': `Page({
      data: { rows: [] },
      onLoad() { getApp().left = this },
    })`,
    'pages/b/index.wxml': '<view wx:for="{{rows}}" wx:key="*this">{{item}}<row /></view><row id="row" />',
    'row/index.json': '{ "component": true }',
    'row/index.js': 'Component({ data: { on: false } })',
    'row/index.wxml': '<view wx:if="{{on}}">on</view>',
  })
  const { page, close } = await openView(folder.path)
  const errors = await page.evaluate(() => {
    const { weappHost: host } = window as never as { weappHost: import('./view-host').ViewHost }
    host.move('navigateTo', '/pages/b/index')
    const left = host.page().instance as never as {
      selectComponent(selector: string): typeof left
      setData(data: object): void
    }
    const row = left.selectComponent('#row')
    host.back()
    left.setData({ rows: [1, 2] })
    row.setData({ on: true })
    return host.errors.map(String)
  })
  expect(errors).toEqual([])
  await close()
})
