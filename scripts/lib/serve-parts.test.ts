import { type TestApp, testApp } from '../../server/testing'
import { newParts } from './part'
import { serveParts } from './serve-parts'

const parts = newParts()
let shop: TestApp
beforeAll(async () => {
  shop = await testApp({
    async site(app) {
      serveParts(app, parts)
      // The site is mounted within a scope of its own.
      await app.register(async (scope) => {
        scope.get('/app/*', async () => 'the shop')
        scope.get('/weapp/*', async () => 'the mini program')
        scope.get('/apples', async () => 'fruit')
      })
    },
  })
})
afterAll(() => shop.close())
beforeEach(() => void Object.assign(parts, newParts()))

const get = async (url: string) => {
  const { statusCode, body, headers } = await shop.app.inject({ url })
  return { status: statusCode, body, headers }
}

test('a build that is being made is answered with a page that says so and looks again', async () => {
  parts.browser.begin()
  const { status, body, headers } = await get('/app/')
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '2', 'no-store'])
  expect(body).toContain('正在构建浏览器版')
  expect(body).toContain('http-equiv="refresh"')
  expect((await get('/weapp/phone?phone=a')).body).toContain('小程序版等着构建')
})

test('what is ready is served, whatever the other still does', async () => {
  parts.browser.ready()
  expect(await get('/app/')).toMatchObject({ status: 200, body: 'the shop' })
  expect((await get('/weapp/phone')).status).toBe(503)
  expect(await get('/apples')).toMatchObject({ status: 200, body: 'fruit' })
})

test('a build that failed says why, and does not look again', async () => {
  parts.weapp.fail('\u001b[31m✖ Errors:\u001b[0m <script> is not closed')
  const { body } = await get('/weapp/')
  expect(body).toContain('✖ Errors: &#60;script&#62; is not closed')
  expect(body).not.toContain('http-equiv="refresh"')
})

test('the preview is told where each build stands', async () => {
  parts.browser.begin()
  parts.weapp.fail('no memory')
  const { body } = await get('/preview/builds.json')
  expect(JSON.parse(body)).toEqual({
    browser: { state: 'building', seconds: 0, reason: '' },
    desk: { state: 'waiting', seconds: 0, reason: '' },
    weapp: { state: 'failed', seconds: 0, reason: 'no memory' },
  })
})
