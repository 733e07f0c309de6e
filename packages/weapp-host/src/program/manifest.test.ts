import { makeManifest } from './manifest'

const manifestOf = (json: Record<string, unknown>, files: string[] = []) =>
  makeManifest({
    json: (path) => json[path],
    has: (file) => files.includes(file) || (file.endsWith('.json') && file.slice(0, -'.json'.length) in json),
  })

test('pages of all packages are listed, however their paths are written', () => {
  const manifest = manifestOf(
    {
      app: {
        pages: ['/pages/a'],
        subpackages: [{ root: '/extra/', pages: ['b'] }],
        tabBar: { list: [{ pagePath: '/pages/a' }] },
      },
    },
    ['pages/a.js', 'extra/b.js'],
  )
  expect(manifest.pages).toEqual(['pages/a', 'extra/b'])
  expect(manifest.tabs).toEqual(['pages/a'])
  expect(manifest.packageOf('extra/b')?.root).toBe('extra/')
  expect(manifest.packageOf('pages/a')).toBeUndefined()
})

test('a page that does not exist is reported by name', () => {
  expect(() => manifestOf({ app: { pages: ['pages/lost'] } })).toThrow(
    'the page pages/lost, and there is no pages/lost.js',
  )
})

test('components are found beside the page, from the root, as an index, and in packages of parent folders', () => {
  const { componentsOf } = manifestOf(
    {
      app: { usingComponents: { global: './parts/global', own: '/parts/other' } },
      'pages/a/index': {
        usingComponents: {
          own: './own',
          folder: '../../parts/folder',
          kit: 'kit/button',
          near: 'near/box',
          gone: './gone',
        },
      },
    },
    [
      ...['parts/global.js', 'pages/a/own.js', 'parts/folder/index.js', 'miniprogram_npm/kit/button.js'],
      'pages/a/miniprogram_npm/near/box/index.js',
    ],
  )
  expect(Object.fromEntries(componentsOf('pages/a/index'))).toEqual({
    global: 'parts/global',
    own: 'pages/a/own',
    folder: 'parts/folder/index',
    kit: 'miniprogram_npm/kit/button',
    near: 'pages/a/miniprogram_npm/near/box/index',
    gone: 'pages/a/gone',
  })
})
