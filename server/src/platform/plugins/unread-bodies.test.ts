import { type AddressInfo, connect } from 'node:net'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type TestApp, testApp } from '../../../testing'
import { core } from '../../core/core'
import { Problem } from '../problem'

/** Larger than what the sockets between two programs hold, so that the sender has to be read. */
const large = 'x'.repeat(4_000_000)

const readsTheBeginning: FastifyPluginAsyncTypebox = async (app) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', (_request, payload, done) => done(null, payload))
  for (const keepsOpen of [true, false]) {
    const config = { actor: 'public', object: 'shop', repeatable: true } as const
    app.post(`/beginning/${keepsOpen ? 'open' : 'destroyed'}`, { config }, async ({ raw }) => {
      for await (const _ of raw.iterator({ destroyOnReturn: !keepsOpen })) break
      throw new Problem('validation_failed', 'that is enough')
    })
  }
}

let shop: TestApp
let port: number
beforeAll(async () => {
  shop = await testApp({ systems: [core, { name: 'planted', routes: { shopper: [readsTheBeginning] } }] })
  await shop.app.listen({ port: 0 })
  port = (shop.app.server.address() as AddressInfo).port
})
afterAll(() => shop.close())

/** Sends a body and one more request on the same connection. Answers the status of the first, and what became of the second. */
function talk(path: string, { type = 'application/json', body = large, headers = {} }): Promise<[number, string]> {
  const head = { host: 'shop', 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((resolve) => {
    let answers = ''
    const end = (second: string) => {
      socket.destroy()
      resolve([Number(answers.split(' ')[1]), second])
    }
    const socket = connect(port, '127.0.0.1')
      .on('data', (chunk) => {
        answers += chunk
        if (answers.includes('{"status":"ok"}')) end('answered')
      })
      .on('error', () => undefined)
      .on('close', () => end(/^connection: close\r$/im.test(answers) ? 'told to close' : 'cut off'))
    socket.write(`POST /v1${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
    socket.write(body)
    socket.write('GET /healthz HTTP/1.1\r\nhost: shop\r\n\r\n')
  })
}

const form = { type: 'multipart/form-data; boundary=x' }
const imports = '/merchant/catalogue/imports'

test.each<[string, string, object, [number, string]]>([
  ['an import of nobody', imports, {}, [401, 'answered']],
  ['a large form of nobody', '/uploads', form, [401, 'answered']],
  ['a large order of nobody', '/orders', {}, [401, 'answered']],
  ['a type that no route reads', '/sessions', { type: 'text/csv' }, [415, 'answered']],
  ['a body above the limit', '/sessions', {}, [413, 'told to close']],
  ['what is refused after its beginning', '/beginning/open', {}, [400, 'told to close']],
])(
  '%s is refused, and whoever sends the next request on the connection knows what becomes of it',
  async (_, path, request, result) => {
    expect(await talk(path, request)).toEqual(result)
  },
)

test('where a body is destroyed by who reads it the connection ends, so that the next request does not wait', async () => {
  const [, second] = await talk('/beginning/destroyed', {})
  expect(['told to close', 'cut off']).toContain(second)
})

test('an import of nonsense is refused once it is read, and the next request is answered', async () => {
  const headers = shop.asMerchant
  expect(await talk(imports, { headers, body: `[{"a":1},${large}]` })).toEqual([422, 'answered'])
  expect(await talk(imports, { headers, type: 'application/x-ndjson' })).toEqual([422, 'answered'])
  expect(await talk('/uploads', { headers: await shop.loginAs('phone-a'), ...form })).toEqual([400, 'answered'])
})
