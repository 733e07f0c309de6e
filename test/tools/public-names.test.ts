import addresses from '../../contract/public/addresses.json'
import { readPages } from '../../scripts/lib/public-lists'
import { differences, namesOf } from '../../scripts/lib/public-names'

const appConfig = {
  pages: ['tabs/home/index'],
  subPackages: [
    { root: 'shop', pages: ['pages/product/index'] },
    { root: 'gift', pages: ['pages/code/index'] },
  ],
}
const openapi = { paths: { '/v1/home': { get: {} }, '/v1/cards/{token}/claim': { post: {} } } }
const errorCodes = { out_of_stock: { status: 409 }, not_found: { status: 404 } }
const released = namesOf({ appConfig, openapi, errorCodes })
const since = (changes: Partial<Parameters<typeof namesOf>[0]>) =>
  differences(released, namesOf({ appConfig, openapi, errorCodes, ...changes }))

test('what stands as it was released differs in nothing', () => {
  expect(since({})).toEqual({ gone: [], unlisted: [] })
})

test('a page that was removed is gone, and one that was moved is gone from where it was', () => {
  const [shop] = appConfig.subPackages
  expect(since({ appConfig: { ...appConfig, subPackages: shop ? [shop] : [] } })).toEqual({
    gone: ['page gift/pages/code/index'],
    unlisted: [],
  })
  const moved = [{ root: 'shop', pages: ['pages/product/index', 'pages/code/index'] }]
  expect(since({ appConfig: { ...appConfig, subPackages: moved } })).toEqual({
    gone: ['page gift/pages/code/index'],
    unlisted: ['page shop/pages/code/index'],
  })
})

test('a path that was renamed, and one with another method, are gone', () => {
  const renamed = { paths: { '/v1/home': { get: {} }, '/v1/cards/{token}/claims': { post: {} } } }
  expect(since({ openapi: renamed })).toEqual({
    gone: ['route POST /v1/cards/{token}/claim'],
    unlisted: ['route POST /v1/cards/{token}/claims'],
  })
  const otherwise = { paths: { ...openapi.paths, '/v1/home': { post: {} } } }
  expect(since({ openapi: otherwise }).gone).toEqual(['route GET /v1/home'])
})

test('an error code that was dropped, and one with another status, are gone', () => {
  expect(since({ errorCodes: { not_found: { status: 404 } } }).gone).toEqual(['error code 409 out_of_stock'])
  expect(since({ errorCodes: { ...errorCodes, out_of_stock: { status: 410 } } })).toEqual({
    gone: ['error code 409 out_of_stock'],
    unlisted: ['error code 410 out_of_stock'],
  })
})

test('each public page has an address that is opened, and each of its query names stands in one', () => {
  const opened = addresses.flatMap(({ address }) => {
    const [page, query = ''] = address.split('?')
    return [page, ...query.split('&').map((pair) => `${page}?${pair.split('=')[0]}`)]
  })
  const wanted = Object.entries(readPages()).flatMap(([page, names]) => [
    page,
    ...names.map((name) => `${page}?${name}`),
  ])
  expect(wanted.filter((name) => !opened.includes(name))).toEqual([])
  expect(wanted.length).toBeGreaterThan(40)
})
