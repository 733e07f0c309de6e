import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onePage, removeProgramFolders } from '../testing/program-folder'
import { type ServedProgram, serveProgram } from './serve'

let api: Server
let apiUrl: string
let asked: { method: string | undefined; headers: IncomingMessage['headers']; body: string }[]
let served: ServedProgram

beforeAll(async () => {
  api = createServer(async (request, response) => {
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
  }
  const answer = await through(`${apiUrl}/v1/orders?x=1`, { method: 'POST', headers, body: '{"a":1}' })
  expect([answer.status, await answer.json()]).toEqual([201, { ok: true }])
  expect(answer.headers.get('x-own')).toBe('kept')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(asked).toMatchObject([{ method: 'POST', body: '{"a":1}', headers: { authorization: 'Bearer x' } }])
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
