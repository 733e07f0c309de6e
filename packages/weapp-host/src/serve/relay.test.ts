import { once } from 'node:events'
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onePage, removeProgramFolders } from '../testing/program-folder'
import { type ServedProgram, serveProgram } from './serve'

let api: Server
let apiUrl: string
/** What the program's server does instead of answering as usual, once. */
let instead: ((request: IncomingMessage, response: ServerResponse) => void) | undefined
let asked: { method: string | undefined; headers: IncomingMessage['headers']; body: string }[]
let served: ServedProgram

beforeAll(async () => {
  api = createServer(async (request, response) => {
    const other = instead
    instead = undefined
    if (other) return other(request, response)
    let body = ''
    for await (const part of request) body += part
    asked.push({ method: request.method, headers: request.headers, body })
    response.writeHead(201, { 'content-type': 'application/json', 'set-cookie': 'a=1', 'x-own': 'kept' })
    response.end('{"ok":true}')
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  served = await serveProgram(onePage().path, { port: 0, mayRelay: (to) => to.origin === apiUrl })
})
beforeEach(() => {
  asked = []
})
afterAll(async () => {
  await served.close()
  await new Promise((resolve) => api.close(resolve))
  removeProgramFolders()
})

const fromThePhone = { 'sec-fetch-site': 'same-origin' }
const through = (to: string, init: RequestInit = {}) =>
  fetch(`${served.url}relay?to=${encodeURIComponent(to)}`, { headers: fromThePhone, ...init })

test('a request reaches the program’s server without the headers that a browser adds', async () => {
  const headers = {
    ...fromThePhone,
    authorization: 'Bearer x',
    'content-type': 'application/json',
    origin: 'http://a',
    cookie: 'c=1',
    'x-forwarded-for': '192.0.2.7',
  }
  const answer = await through(`${apiUrl}/v1/orders?x=1`, { method: 'POST', headers, body: '{"a":1}' })
  expect([answer.status, await answer.json()]).toEqual([201, { ok: true }])
  expect(answer.headers.get('x-own')).toBe('kept')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(asked).toMatchObject([{ method: 'POST', body: '{"a":1}', headers: { authorization: 'Bearer x' } }])
  expect(asked[0]?.headers['x-forwarded-for']).toBe('127.0.0.1')
  for (const name of ['origin', 'cookie', 'sec-fetch-site']) expect(asked[0]?.headers[name]).toBeUndefined()
})

test.each([
  ['an address that is not allowed', 'http://127.0.0.1:1/'],
  ['what is no address', 'nonsense'],
  ['a file', 'file:///etc/passwd'],
])('%s is refused', async (_what, to) => {
  const answer = await through(to)
  expect([answer.status, answer.headers.get('x-weapp-relay')]).toEqual([403, 'refused'])
})

test('a request from another website’s page is refused', async () => {
  const answer = await through(apiUrl, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(answer.status).toBe(403)
  expect(asked).toEqual([])
})

/** A request of the phone whose body the test writes itself. */
const uploading = (headers: Record<string, string | number> = {}) =>
  ask(`${served.url}relay?to=${encodeURIComponent(apiUrl)}`, {
    method: 'POST',
    headers: { ...fromThePhone, ...headers },
  })

test('a body is passed on while it comes, and none of it is kept', async () => {
  const arrived = new Promise<string>((resolve) => {
    instead = (request, response) => {
      request.once('data', (part) => resolve(String(part)))
      request.once('end', () => response.end('done'))
    }
  })
  const upload = uploading()
  upload.write('first')
  expect(await arrived).toBe('first')
  const answer = new Promise<IncomingMessage>((resolve) => upload.once('response', resolve))
  upload.end('second')
  expect((await answer).statusCode).toBe(200)
})

test('a body that is cut off ends the request to the server, and nothing else', async () => {
  let cut: Promise<unknown> = Promise.resolve()
  const begun = new Promise<void>((resolve) => {
    instead = (request) => {
      cut = once(request.resume(), 'aborted')
      resolve()
    }
  })
  const upload = uploading({ 'content-length': 1000 })
  upload.on('error', () => undefined)
  upload.write('first')
  await begun
  upload.destroy()
  await cut
  expect((await through(`${apiUrl}/v1/orders`)).status).toBe(201)
})

test('a server that refuses a body before its end is heard', async () => {
  instead = (_request, response) => response.writeHead(413).end('too large')
  const upload = uploading({ 'content-length': 100_000_000 })
  upload.on('error', () => undefined)
  const answer = await new Promise<IncomingMessage>((resolve) => {
    upload.once('response', resolve)
    upload.write('first')
  })
  expect(answer.statusCode).toBe(413)
  upload.destroy()
})

test('an answer that the server cuts off is cut off for the phone as well', async () => {
  instead = (_request, response) => {
    response.writeHead(200, { 'content-length': 1000 })
    response.write('half', () => response.destroy())
  }
  const answer = await through(`${apiUrl}/v1/orders`)
  await expect(answer.text()).rejects.toThrow()
  expect((await through(`${apiUrl}/v1/orders`)).status).toBe(201)
})

test('an unreachable server is distinguished from one that answers', async () => {
  const dead = await serveProgram(onePage().path, { port: 0, mayRelay: () => true })
  const answer = await fetch(`${dead.url}relay?to=${encodeURIComponent('http://127.0.0.1:1/')}`, {
    headers: fromThePhone,
  })
  expect([answer.status, answer.headers.get('x-weapp-relay')]).toEqual([502, 'failed'])
  await dead.close()
})

test('without permission the site relays nothing, and its page does not offer it', async () => {
  const closed = await serveProgram(onePage().path, { port: 0 })
  expect((await fetch(`${closed.url}relay?to=${encodeURIComponent(apiUrl)}`, { headers: fromThePhone })).status).toBe(
    404,
  )
  expect(await (await fetch(`${closed.url}phone`)).text()).not.toContain('weapp-relay')
  expect(await (await fetch(`${served.url}phone`)).text()).toContain('weapp-relay')
  await closed.close()
})
