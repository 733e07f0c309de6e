import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { type TestApp, testApp } from '../../../testing'

let shop: TestApp
let port: number
beforeAll(async () => {
  shop = await testApp()
  await shop.app.listen({ port: 0, host: '127.0.0.1' })
  port = (shop.app.server.address() as AddressInfo).port
})
afterAll(() => shop.close())

/** Sends these bytes on a connection of their own, and reads until the server closes it. */
async function send(bytes: string): Promise<{ status: number; headers: string; body: string }> {
  const socket = connect(port, '127.0.0.1')
  const read: Buffer[] = []
  socket.on('data', (chunk) => read.push(chunk))
  socket.write(bytes)
  await once(socket, 'close')
  const [headers = '', body = ''] = Buffer.concat(read).toString('utf8').split('\r\n\r\n')
  return { status: Number(headers.split(' ')[1]), headers: headers.toLowerCase(), body }
}

const head = 'Host: shop.test\r\nConnection: close\r\n'
const json = `${head}Content-Type: application/json\r\n`

test.each([
  ['bytes that are no request', 'HELLO\r\n\r\n', 400],
  ['a method that nobody knows', `BREW /v1/home HTTP/1.1\r\n${head}\r\n`, 400],
  ['a request of HTTP/1.1 without Host', 'GET /v1/home HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['an address that is not encoded', `GET /v1/%zz HTTP/1.1\r\n${head}\r\n`, 400],
  [
    'two lengths of one body',
    `POST /v1/sessions HTTP/1.1\r\n${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
    400,
  ],
  ['a body that is not JSON', `POST /v1/sessions HTTP/1.1\r\n${json}Content-Length: 3\r\n\r\n{a}`, 400],
  ['a method that the path does not have', `PATCH /v1/home HTTP/1.1\r\n${head}\r\n`, 405],
  ['a path that nobody answers', `GET /nothing HTTP/1.1\r\n${head}\r\n`, 404],
  [
    'a body of another type',
    `POST /v1/sessions HTTP/1.1\r\n${head}Content-Type: text/xml\r\nContent-Length: 3\r\n\r\n<a>`,
    415,
  ],
  ['a body that is too long', `POST /v1/sessions HTTP/1.1\r\n${json}Content-Length: 999999\r\n\r\n`, 413],
  ['an expectation that nobody knows', `GET /v1/home HTTP/1.1\r\n${head}Expect: tea\r\n\r\n`, 417],
  ['headers that are too long', `GET /v1/home HTTP/1.1\r\n${head}X-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
])('in the form of all errors: %s', async (_what, bytes, status) => {
  const answer = await send(bytes)
  expect(answer.status).toBe(status)
  expect(answer.headers).toMatch(/^content-type: application\/problem\+json/m)
  expect(answer.headers).toMatch(/^x-request-id: /m)
  expect(JSON.parse(answer.body)).toMatchObject({ type: 'about:blank', status, requestId: expect.stringMatching(/./) })
})

test('a request of HTTP/1.0, which has no Host, is answered', async () => {
  expect((await send('GET /healthz HTTP/1.0\r\n\r\n')).status).toBe(200)
})
