import { join } from 'node:path'
import { openHost } from './host'
import { openPlain } from './testing/open-plain'

test('a program starts as on a phone: the app, then its first page', async () => {
  const { lines, list } = await openPlain()
  expect(lines()).toEqual([
    'app launch 1001',
    'app show pages/list/index',
    'stepper attached',
    'list onLoad',
    'list onShow',
    'stepper page shown',
    'list onReady',
  ])
  expect(list.data.title).toBe('Hello 世界')
})

test('browser and Node globals are absent, and code from text is refused', async () => {
  const { host } = await openPlain()
  expect(host.fire('leak')).toEqual(Array(6).fill('undefined'))
  expect(() => host.fire('build')).toThrow(/Code generation from strings disallowed/)
})

test('every setData is recorded with its page, paths and UTF-8 bytes', async () => {
  const { host } = await openPlain({ wire: () => ({ status: 200, body: { rows: [{ name: '茶' }] } }) })
  host.fire('onReachBottom')
  await host.settle()
  host.setData.length = 0
  host.fire('rename')
  const bytes = Buffer.byteLength('{"rows[0].name":"新名字"}')
  expect(host.setData).toEqual([{ page: 'pages/list/index', paths: ['rows[0].name'], bytes }])
  expect(host.page().instance.data.rows).toEqual([{ name: '新名字' }])
})

test('the page makes its share card; hiding and showing the app reaches its page', async () => {
  const { host, lines } = await openPlain()
  expect(host.fire('onShareAppMessage', { from: 'menu' })).toMatchObject({ title: 'shared by menu' })
  lines()
  host.hide()
  host.show({ scene: 1007 })
  expect(lines()).toEqual([
    'list onHide',
    'stepper page hidden',
    'app hide',
    'app show pages/list/index',
    'list onShow',
    'stepper page shown',
  ])
})

test('a page that app.json names and the folder lacks is reported', () => {
  expect(() => openHost(join(__dirname, '../fixtures/lost-page'))).toThrow('the page pages/lost/index')
})

test('a missing script is reported with the script that requires it', async () => {
  const { host } = await openPlain()
  expect(() => host.fire('load')).toThrow("'pages/list/nowhere.js' is not defined, require args is './nowhere'")
})
