import { readLaunchOptions } from './launch-options'

test('by default the phone is a reference iPhone on the first page', () => {
  expect(readLaunchOptions('')).toEqual({
    query: {},
    scene: 1001,
    theme: 'light',
    phone: 'main',
    language: 'zh_CN',
    fontSize: 16,
    statusBar: 44,
    homeIndicator: 34,
    keyboard: 0,
    sdk: '3.8.0',
    showErrors: true,
  })
})

test('the URL sets the launch options', () => {
  const address = new URLSearchParams({
    url: '/pages/a/index?id=1',
    query: '{"n":2,"name":"茶"}',
    scene: '1007',
    theme: 'dark',
    phone: 'second',
    language: 'en',
    fontSize: '20',
    statusBar: '0',
    homeIndicator: '0',
    sdk: '3.10.1',
    errors: 'hidden',
  })
  expect(readLaunchOptions(`?${address}`)).toMatchObject({
    url: 'pages/a/index?id=1',
    query: { n: '2', name: '茶' },
    scene: 1007,
    theme: 'dark',
    phone: 'second',
    language: 'en',
    fontSize: 20,
    statusBar: 0,
    homeIndicator: 0,
    sdk: '3.10.1',
    showErrors: false,
  })
})

test('a value that is not a number is ignored, and a query that is not JSON is an error with its name', () => {
  expect(readLaunchOptions('?scene=x&statusBar=')).toMatchObject({ scene: 1001, statusBar: 44 })
  expect(() => readLaunchOptions('?query=id')).toThrow('the launch option "query" is no JSON object: id')
})
