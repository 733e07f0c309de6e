import { openPlain } from '../testing/open-plain'

const item = '/pages/item/index'

test('opening a page and going back runs the life cycles in order', async () => {
  const { host, lines } = await openPlain()
  lines()
  host.move('navigateTo', `${item}?id=7`)
  await host.settle()
  expect(host.page().instance.options).toEqual({ id: '7' })
  host.move('redirectTo', item)
  await host.settle()
  host.back()
  const shown = ['item onLoad', 'item onShow', 'item onReady']
  expect(lines().filter((line) => !line.startsWith('stepper'))).toEqual([
    'list onHide',
    ...shown,
    'item onUnload',
    ...shown,
    'item onUnload',
    'list onShow',
  ])
})

test('a tab stays alive under another, and is removed by reLaunch', async () => {
  const { host, lines, list } = await openPlain()
  host.move('switchTab', '/pages/me/index')
  host.move('switchTab', '/pages/list/index')
  expect(host.page().instance).toBe(list)
  lines()
  host.move('reLaunch', item)
  const ended = lines().filter((line) => line.endsWith('onUnload'))
  expect(ended.sort()).toEqual(['list onUnload', 'me onUnload'])
})

test('at most ten pages are open', async () => {
  const { host } = await openPlain()
  for (let pages = 1; pages < 10; pages += 1) host.move('navigateTo', item)
  expect(() => host.move('navigateTo', item)).toThrow('navigateTo:fail webview count limit exceed')
  expect(host.stack()).toHaveLength(10)
  host.back(20)
  expect(host.stack()).toHaveLength(1)
})

test.each([
  ['navigateTo', '/pages/me/index', 'navigateTo:fail can not navigateTo a tabbar page'],
  ['redirectTo', '/pages/me/index', 'redirectTo:fail can not redirectTo a tabbar page'],
  ['switchTab', item, 'switchTab:fail can not switch to no-tabBar page'],
  ['reLaunch', '/pages/none/index', 'reLaunch:fail page "pages/none/index" is not found'],
] as const)('%s to %s is refused in WeChat’s words', async (kind, url, words) => {
  const { host, list } = await openPlain()
  expect(() => host.move(kind, url)).toThrow(words)
  expect(host.page().instance).toBe(list)
})

test('the first page has no page to go back to', async () => {
  const { host } = await openPlain()
  expect(() => host.back()).toThrow('navigateBack:fail cannot navigate back at first page')
})

test('a subpackage is loaded when it is entered', async () => {
  const { host } = await openPlain()
  expect(host.loadedPackages).toEqual([])
  host.move('navigateTo', '/extra/pages/gift/index')
  expect(host.loadedPackages).toEqual(['extra/'])
})
