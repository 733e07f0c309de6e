import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { site } from '../../server/src/site/site'
import { type TestApp, testApp } from '../../server/testing'
import { serveMiniProgram } from './serve-program'

/** Everything that `npm start` listens with, and what strangers send to it. Jest fails the test during which an error reaches nobody. */

let shop: TestApp
let folder: string
let port: number
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'haoli-open-'))
  const folders = {
    preview: join(folder, 'preview'),
    shop: join(folder, 'shop'),
    desk: join(folder, 'desk'),
    media: join(folder, 'media'),
  }
  const program = join(folder, 'weapp')
  for (const path of [...Object.values(folders), join(program, 'pages')]) mkdirSync(path, { recursive: true })
  writeFileSync(join(folders.preview, 'index.html'), 'preview')
  const files = {
    'app.json': '{ "pages": ["pages/a"] }',
    'app.js': 'App({})',
    'pages/a.js': 'Page({})',
    'pages/a.wxml': '<view />',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(program, name), text)
  shop = await testApp({
    async site(app) {
      await site(folders)(app)
      serveMiniProgram(app, program, 'http://127.0.0.1:1', {})
    },
  })
  await shop.app.listen({ host: '127.0.0.1', port: 0 })
  port = (shop.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  await shop.close()
  rmSync(folder, { recursive: true })
})

const opened = () =>
  new Promise<Socket>((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1', () => resolve(socket))
    // The server may refuse us in any way it likes.
    socket.on('error', () => undefined)
  })

/**
 * Sends bytes, waits until the server has said something or has closed, then sends more and breaks the connection. Answers what
 * the server said first.
 */
async function send(first: string, ...more: (string | Buffer)[]): Promise<string> {
  const socket = await opened()
  const heard = new Promise<string>((resolve) => {
    socket.once('data', (bytes) => resolve(bytes.toString('latin1')))
    socket.once('close', () => resolve(''))
  })
  socket.write(first)
  const answer = await heard
  for (const bytes of more) socket.write(bytes)
  await new Promise((resolve) => socket.write('', resolve))
  socket.resetAndDestroy()
  return answer
}

/** Sends the beginning of a request and breaks the connection. */
async function breakOff(beginning: string) {
  const socket = await opened()
  await new Promise((resolve) => socket.write(beginning, resolve))
  socket.resetAndDestroy()
}

const handshake = (target: string, more = '') =>
  `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
  `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${more}\r\n`
const cutBody = (method: string, target: string, type = 'application/json') =>
  `${method} ${target} HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${type}\r\n` +
  'Content-Length: 1000\r\n\r\n{"half":'

const garbage = Buffer.from(Array.from({ length: 200 }, (_, at) => (at * 37 + 11) % 256))
const frames = {
  'one that is not masked': Buffer.from([0x81, 0x01, 0x41]),
  'one of a kind that does not exist': Buffer.from([0x8b, 0x80, 0, 0, 0, 0]),
  'one that names 8 exabytes': Buffer.from([0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4]),
  'one longer than a page may send': Buffer.concat([
    Buffer.from([0x82, 0xfe, 0x40, 0, 0, 0, 0, 0]),
    Buffer.alloc(0x4000),
  ]),
  'text that is not UTF-8': Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xff]),
  'a close with a code that is not allowed': Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0, 1]),
  noise: garbage,
}
const targets = ['/', '//', '///', '/%', '*', 'http://[', '/weapp/live', '/weapp/%', '/weapp/relay', '/v1/me', '/app/x']

async function isOpen() {
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  expect((await fetch(`http://127.0.0.1:${port}/weapp/about.json`)).status).toBe(200)
}

test('an upgrade of any address, whole, wrong or followed by noise, ends nothing', async () => {
  for (const target of targets) {
    await send(handshake(target), garbage)
    await send(handshake(target).replace('Version: 13', 'Version: 99'), garbage)
    await send(handshake(target, 'Origin: https://a.example\r\n'), garbage)
    await send(handshake(target).replace('dGhlIHNhbXBsZSBub25jZQ==', 'short'), garbage)
    await breakOff(handshake(target).slice(0, -10))
  }
  await isOpen()
})

test.each([
  ['of another version', (right: string) => right.replace('Version: 13', 'Version: 99')],
  ['with a short key', (right: string) => right.replace('dGhlIHNhbXBsZSBub25jZQ==', 'short')],
  ['without a key', (right: string) => right.replace(/Sec-WebSocket-Key.*\r\n/, '')],
  ['from another site', (right: string) => right.replace('\r\n\r\n', '\r\nOrigin: https://a.example\r\n\r\n')],
])('a handshake %s is answered with nothing', async (_name, wrong) => {
  expect(await send(wrong(handshake('/weapp/live')))).toBe('')
})

test.each(Object.entries(frames))('a WebSocket frame, %s, ends nothing', async (_name, frame) => {
  expect(await send(handshake('/weapp/live'), frame, frame)).toMatch(/^HTTP\/1.1 101 /)
  await isOpen()
})

test('a body that is cut off in the middle ends nothing', async () => {
  const paths = [
    `/weapp/relay?to=${encodeURIComponent('http://127.0.0.1:1/v1/orders')}`,
    '/weapp/program.json',
    '/v1/sessions',
    '/v1/uploads',
    '/v1/payments/notifications/wechat',
    '/v1/uploads/notifications/wechat?a=b',
    '/media/x.webp',
    '/',
  ]
  for (const path of paths) {
    await breakOff(cutBody('POST', path))
    await breakOff(cutBody('PUT', path, 'multipart/form-data; boundary=x'))
  }
  await isOpen()
})

/** With the status that HTTP has for each. */
const noRequests: [number, string][] = [
  [400, 'GET / HTTP/9.9\r\n\r\n'],
  [400, 'NONSENSE\r\n\r\n'],
  [400, 'GET /v1/% HTTP/1.1\r\nHost: x\r\n\r\n'],
  [
    400,
    'POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  ],
  [417, 'GET /v1/me HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n'],
  [431, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
]

test.each(noRequests)('what is no good request is answered %i, and ends nothing', async (status, text) => {
  const answer = await send(text)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toMatch(/^content-type: application\/problem\+json/im)
  expect(answer).toMatch(/^x-request-id: /im)
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code: 'validation_failed' })
  await send(text, garbage)
  await breakOff(text)
  await isOpen()
})

test('methods that no page has end nothing', async () => {
  for (const text of ['CONNECT a.example:443', 'OPTIONS *', 'TRACE /', 'PROPFIND /v1/me']) {
    await send(`${text} HTTP/1.1\r\nHost: x\r\n\r\n`, garbage)
  }
  await isOpen()
})

test.each(['/weapp/', '/weapp/phone', '/weapp/nothing'])('%s tells a browser what the page may load', async (path) => {
  const { headers } = await fetch(`http://127.0.0.1:${port}${path}`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self' 'unsafe-eval'; /)
  expect(headers.get('content-security-policy')).toContain('http://127.0.0.1:1')
})
