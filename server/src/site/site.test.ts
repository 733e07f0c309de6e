import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestApp, testApp } from '../../testing'
import { site } from './site'

let shop: TestApp
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haoli-site-'))
  for (const name of ['preview', 'shop', 'desk', 'media']) await mkdir(join(folder, name))
  await writeFile(join(folder, 'preview/index.html'), 'preview')
  await writeFile(join(folder, 'shop/index.html'), 'shop')
  await mkdir(join(folder, 'desk/assets'))
  await writeFile(join(folder, 'desk/index.html'), 'desk')
  await writeFile(join(folder, 'desk/assets/page-Bx1.js'), 'page')
  const [preview = '', own = '', desk = '', media = ''] = ['preview', 'shop', 'desk', 'media'].map((name) =>
    join(folder, name),
  )
  const serve = site({ preview, shop: own, desk, media })
  shop = await testApp({ site: async (app) => void (await serve(app)) })
})
afterAll(async () => {
  await shop.close()
  await rm(folder, { recursive: true })
})

test('a venue’s printed code leads to its page of the shop', async () => {
  const answer = await shop.app.inject({ url: '/g/K7Q2M-9XMTA' })
  expect(answer.statusCode).toBe(302)
  expect(answer.headers.location).toBe('/app/#/gift/pages/code/index?scene=K7Q2M-9XMTA')
})

test('every page of the desk is the one document, and its scripts are kept for good', async () => {
  for (const url of ['/desk/', '/desk/orders', '/desk/orders/print?ids=1']) {
    const { statusCode, body, headers } = await shop.app.inject({ url })
    expect({ statusCode, body, cache: headers['cache-control'] }).toEqual({
      statusCode: 200,
      body: 'desk',
      cache: 'no-cache',
    })
  }
  const script = await shop.app.inject({ url: '/desk/assets/page-Bx1.js' })
  expect(script.headers['cache-control']).toContain('immutable')
  expect((await shop.app.inject({ url: '/desk/assets/gone.js' })).statusCode).toBe(404)
  expect((await shop.app.inject({ url: '/j/K7Q2M-9XMTA' })).headers.location).toBe(
    '/app/#/account/pages/roles/index?code=K7Q2M-9XMTA',
  )
  expect((await shop.app.inject({ url: '/d/K7Q2M-9XMTA' })).headers.location).toBe(
    '/app/#/account/pages/desk/index?code=K7Q2M-9XMTA',
  )
})

test.each([
  ['', 'promoter_link'],
  ['?ch=poster', 'poster'],
  ['?ch=search', 'promoter_link'],
])('a promoter’s short link%s leads to the page of its code, and says that it came by %s', async (query, channel) => {
  const answer = await shop.app.inject({ url: `/p/K7Q2M-9XMTA${query}` })
  expect(answer.headers.location).toBe(`/app/#/promoter/pages/open/index?pm=K7Q2M-9XMTA&ch=${channel}`)
})

test('what somebody writes behind it stays one parameter', async () => {
  const answer = await shop.app.inject({ url: '/g/a%26b%3Dc%23%2F..' })
  expect(answer.headers.location).toBe('/app/#/gift/pages/code/index?scene=a%26b%3Dc%23%2F..')
})

test.each([
  '/app/..%2f..%2fpackage.json',
  '/app/..%5c..%5cpackage.json',
  '/app/%2e%2e/%2e%2e/package.json',
  '/preview/..%2fshop%2fsecret',
  '/media/..%2f..%2f..%2fetc%2fpasswd',
  '/app/.hidden',
  '/desk/assets/..%2f..%2fpackage.json',
  '/app/%00',
  '/app/nothing.js',
  '/preview/constructor',
  '/media/',
])('%s is not there', async (url) => {
  const answer = await shop.app.inject({ url })
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.json()).toMatchObject({ status: answer.statusCode, retryable: false })
  expect([400, 404]).toContain(answer.statusCode)
})

test('a range or condition that a file does not meet is the caller’s fault', async () => {
  const ask = async (headers: Record<string, string>) =>
    (await shop.app.inject({ url: '/preview/index.html', headers })).json()
  expect(await ask({ range: 'bytes=900-' })).toMatchObject({ status: 416, code: 'validation_failed' })
  expect(await ask({ 'if-match': '"other"' })).toMatchObject({ status: 412, code: 'validation_failed' })
})

test.each([
  '/',
  '/app/',
  '/preview/index.html',
  '/app/nothing.js',
  '/g/K7Q2M-9XMTA',
  '/docs/',
  '/docs/static/index.html',
])('%s tells a browser what the page may load, and who may show it in a frame', async (url) => {
  const { headers } = await shop.app.inject({ url })
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; .*frame-ancestors 'self'/)
})

test('an answer of the API is no page, and loads nothing where a browser shows it', async () => {
  for (const url of ['/v1/products', '/v1/me', '/healthz', '/v1/nothing']) {
    const { headers } = await shop.app.inject({ url })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  }
})
