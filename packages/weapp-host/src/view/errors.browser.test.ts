import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const tellingApp = `App({
  heard: [],
  onError(words) { this.heard.push(['error', words.split('\\n')[0]]) },
  onUnhandledRejection({ reason }) { this.heard.push(['rejection', reason.message]) },
  onPageNotFound({ path, query, isEntryPage }) { this.heard.push(['lost', path, query, isEntryPage]) },
})`

const heardOf = () => window.weappHost.app()?.heard

test('errors of pages, components, observers, timers and promises are recorded, and the App is told', async () => {
  const folder = onePage({
    'app.js': tellingApp,
    'pages/a/index.json': '{ "usingComponents": { "part": "/part" } }',
    'pages/a/index.wxml': '<part n="{{n}}" /><view id="tap" bind:tap="tapped">{{n}}</view>',
    'part.json': '{ "component": true }',
    'part.wxml': '<view />',
    'part.js': `Component({
      properties: { n: Number },
      observers: { n(n) { if (n === 1) throw new Error('observer') } },
      lifetimes: { attached() { throw new Error('attached') } },
    })`,
    'pages/a/index.js': `Page({
      data: { n: 0 },
      onLoad() { throw new Error('onLoad') },
      onShow() { setTimeout(() => { throw new Error('timer') }) },
      tapped() { this.setData({ n: 1 }, () => { throw new Error('callback') }); this.wait(); throw new Error('tapped') },
      async wait() { throw new Error('promise') },
    })`,
  })
  const { page, close } = await openView(folder.path)
  await page.locator('#tap').tap()
  await page.evaluate(() => window.weappHost.settle())
  const all = ['attached', 'onLoad', 'timer', 'observer', 'tapped', 'callback']
  const errors = await page.evaluate(() => window.weappHost.errors.map((error) => (error as Error).message))
  expect(errors.sort()).toEqual([...all, 'promise'].sort())
  const heard = (await page.evaluate(heardOf)) as [string, string][]
  expect(heard.filter(([kind]) => kind === 'error').map(([, words]) => words)).toEqual(
    expect.arrayContaining(all.map((words) => `Error: ${words}`)),
  )
  expect(heard).toContainEqual(['rejection', 'promise'])
  expect(heard).toHaveLength(all.length + 1)
  await close()
})

test('an error is shown over the program until it is closed, unless the URL hides errors', async () => {
  const folder = onePage({ 'pages/a/index.js': `Page({\n  onLoad() { throw new Error('no tea left') },\n})` })
  const { page, close } = await openView(folder.path)
  const strip = page.getByRole('alert')
  expect(await strip.textContent()).toContain('Error: no tea left')
  expect(await strip.textContent()).toContain('pages/a/index.js:2:')
  await strip.getByRole('button', { name: '关闭' }).tap()
  expect(await strip.count()).toBe(0)
  await close()

  const quiet = await openView(folder.path, { launch: { errors: 'hidden' } })
  expect(await quiet.page.getByRole('alert').count()).toBe(0)
  expect(await quiet.page.evaluate(() => window.weappHost.errors.length)).toBe(1)
  await quiet.close()
})

test('an App that throws in onError is not told of that error', async () => {
  const folder = onePage({
    'app.js':
      "App({ times: 0, onError() { this.times += 1; throw new Error('again') } }); wx.onError(() => { throw new Error('too') })",
    'pages/a/index.js': "Page({ onLoad() { throw new Error('first') } })",
  })
  const { page, close } = await openView(folder.path)
  expect(await page.evaluate(() => window.weappHost.errors.map(String))).toEqual(['Error: first'])
  expect(await page.evaluate(() => window.weappHost.app()?.times)).toBe(1)
  await close()
})

test('a missing handler of a template is a warning', async () => {
  const folder = onePage({ 'pages/a/index.wxml': '<view id="tap" bind:tap="gone">tap</view>' })
  const { page, close } = await openView(folder.path)
  await page.locator('#tap').tap()
  expect(await page.evaluate(() => window.weappHost.warnings)).toContainEqual(
    expect.stringContaining('"pages/a/index" does not have a method "gone"'),
  )
  await close()
})

test('a missing start page is reported to the App and shown, with a link to the first page', async () => {
  const folder = onePage({ 'app.js': tellingApp, 'pages/a/index.wxml': '<view id="a">a</view>' })
  const { page, close } = await openView(folder.path, { launch: { url: 'pages/old/index?id=7' } })
  expect(await page.evaluate(heardOf)).toEqual([['lost', 'pages/old/index', { id: '7' }, true]])
  await page.getByText('页面不存在').waitFor()
  await page.getByText('pages/old/index').waitFor()
  await page.getByText('回到首页').tap()
  expect(await page.locator('#a').isVisible()).toBe(true)
  expect(await page.evaluate(() => window.weappHost.errors)).toEqual([])
  await close()
})

test('an App may navigate elsewhere from a missing page', async () => {
  const folder = onePage({
    'app.js': "App({ onPageNotFound() { wx.redirectTo({ url: '/pages/a/index' }) } })",
    'pages/a/index.wxml': '<view id="a">a</view>',
  })
  const { page, close } = await openView(folder.path, { launch: { url: 'pages/old/index' } })
  await page.locator('#a').waitFor()
  expect(await page.getByText('页面不存在').count()).toBe(0)
  await close()
})
