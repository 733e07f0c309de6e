import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { appJsonOf, type Package, readPackages } from './packages'

const tabs = ['tabs/home/index', 'tabs/me/index']
const shop: Package = { root: 'shop', order: 1, pages: ['product'], loadedAheadFrom: ['tabs/home/index'], slots: [] }
const live: Package = {
  root: 'live',
  order: 2,
  pages: ['room', 'rooms'],
  loadedAheadFrom: ['shop/pages/product/index', 'tabs/home/index'],
  slots: ['home'],
}

test('a package that is added has its pages in app.json, and is loaded ahead where it says so', () => {
  expect(appJsonOf(tabs, [shop, live])).toEqual({
    subPackages: [
      { root: 'shop', pages: ['pages/product/index'] },
      { root: 'live', pages: ['pages/room/index', 'pages/rooms/index'] },
    ],
    preloadRule: {
      'tabs/home/index': { network: 'all', packages: ['shop', 'live'] },
      'shop/pages/product/index': { network: 'all', packages: ['live'] },
    },
  })
})

test('a page that is not there cannot have a package loaded ahead', () => {
  const lost = { ...live, loadedAheadFrom: ['shop/pages/produce/index'] }
  expect(() => appJsonOf(tabs, [shop, lost])).toThrow(
    'live is loaded ahead from shop/pages/produce/index, which is no page',
  )
})

test('every folder with a config is a package, and every folder of its pages is a page', () => {
  const packages = readPackages()
  expect(packages.map(({ root }) => root)).toEqual(expect.arrayContaining(['shop', 'trade', 'gift', 'account']))
  for (const { root, pages } of packages)
    expect([...pages].sort()).toEqual(readdirSync(join(__dirname, root, 'pages')).sort())
})
