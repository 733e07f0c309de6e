import { seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
})
afterAll(() => shop.close())

const json = { 'content-type': 'application/json' }

test('a request without a body may have the content type that WeChat always sends', async () => {
  const headers = { ...(await shop.loginAs('phone-bare')), ...json }
  const url = `/v1/me/favourites/${seeded.tea.product}`
  expect((await shop.app.inject({ method: 'PUT', url, headers, payload: '' })).statusCode).toBe(204)
  expect((await shop.app.inject({ method: 'DELETE', url, headers, payload: '' })).statusCode).toBe(204)
})

test.each(['', '{"code":', '{"__proto__":{}}'])('where a body is required, %j is refused', async (payload) => {
  const answer = await shop.app.inject({ method: 'POST', url: '/v1/sessions', headers: json, payload })
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'validation_failed'])
})

test.each([
  ['half a character', Buffer.from([...Buffer.from('{"code":"'), 0xe8, 0x8c, ...Buffer.from('"}')])],
  ['GBK', Buffer.from([...Buffer.from('{"code":"'), 0xb2, 0xe8, ...Buffer.from('"}')])],
  ['UTF-16', Buffer.from('\ufeff{"code":"茶"}', 'utf16le')],
])('a body in %s is refused: nothing else is read from it', async (_name, payload) => {
  const answer = await shop.app.inject({ method: 'POST', url: '/v1/sessions', headers: json, payload })
  expect([answer.statusCode, answer.json().message]).toEqual([400, 'the body is not UTF-8'])
})

test('a body may begin with a byte order mark', async () => {
  const payload = `\ufeff${JSON.stringify({ code: 'c', deviceId: 'phone-mark' })}`
  expect((await shop.app.inject({ method: 'POST', url: '/v1/sessions', headers: json, payload })).statusCode).toBe(201)
})

test('plain text is refused by its content type, also where no body is required', async () => {
  const headers = { ...(await shop.loginAs('phone-text')), 'content-type': 'text/plain' }
  const answer = await shop.app.inject({ method: 'POST', url: '/v1/orders/ord_1/cancel', headers, payload: 'now' })
  expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported_media_type'])
})

test.each(['/v1/products/%00', '/v1/coupons?productId=%00'])(
  'a character that no database keeps is the caller’s fault: %s',
  async (url) => {
    const answer = await shop.app.inject({ url })
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'validation_failed', retryable: false }])
  },
)
