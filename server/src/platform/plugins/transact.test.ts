import { createHash } from 'node:crypto'
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { limits } from '@haoli/contract'
import { hours, type TestApp, testApp } from '../../../testing'
import { core } from '../../core/core'
import type { Tx } from '../database/db'
import { inTransaction } from '../database/in-transaction'
import { openDatabase } from '../database/pool'

/** Called after the effect, inside the transaction. */
let meanwhile: () => Promise<void> = async () => undefined
/** What a service was asked, and what it does before it answers. */
const asked: string[] = []
let answering: () => Promise<void> = async () => undefined
const config = { actor: 'person', object: 'own' } as const
const body = Type.Object({ word: Type.String(), more: Type.Optional(Type.Unknown()) })

async function say(tx: Tx, word: string) {
  const { searches } = await tx
    .insertInto('search_words')
    .values({ word, searches: 1 })
    .onConflict((on) => on.column('word').doUpdateSet((eb) => ({ searches: eb('search_words.searches', '+', 1) })))
    .returning('searches')
    .executeTakeFirstOrThrow()
  await meanwhile()
  return { word, searches }
}

const routes: FastifyPluginAsyncTypebox = async (app) => {
  const schema = { body, response: { 201: Type.Object({ word: Type.String(), searches: Type.Integer() }) } }
  app.post('/words', { schema, config }, async (request, reply) =>
    reply.code(201).send(await app.transact(request, (tx) => say(tx, request.body.word))),
  )
  app.post('/open-words', { schema, config: { actor: 'visitor', object: 'shop' } }, async (request, reply) =>
    reply.code(201).send(await app.transact(request, (tx) => say(tx, request.body.word))),
  )
  app.post('/asked-words', { schema, config }, async (request, reply) => {
    const answer = await app.transactWithCall(request, {
      prepare: async (tx) => (await say(tx, request.body.word)).word,
      call: async (word) => {
        asked.push(word)
        await answering()
        return `${word}!`
      },
      record: (tx, { answer }) => say(tx, answer),
    })
    return reply.code(201).send(answer)
  })
  app.post('/other-words', { schema, config: { ...config, idempotencyKeyRequired: true } }, async (request, reply) =>
    reply.code(201).send(await app.transact(request, (tx) => say(tx, request.body.word))),
  )
}

let shop: TestApp
let customer: Record<string, string>
beforeAll(async () => {
  shop = await testApp({
    systems: [core, { name: 'planted', routes: { shopper: [routes] } }],
    maxConnections: 30,
  })
  customer = await shop.loginAs('phone-a')
})
afterAll(() => shop.close())
beforeEach(() => {
  meanwhile = async () => undefined
  answering = async () => undefined
  asked.length = 0
})

async function post(key: string | undefined, word: string, { url = '/v1/words', headers = customer } = {}) {
  const withKey = key === undefined ? headers : { ...headers, 'idempotency-key': key }
  const answer = await shop.app.inject({ method: 'POST', url, headers: withKey, body: { word } })
  return { status: answer.statusCode, replayed: answer.headers['idempotent-replayed'], body: answer.json() }
}

async function timesSaid(word: string): Promise<number> {
  const row = await shop.db.selectFrom('search_words').select('searches').where('word', '=', word).executeTakeFirst()
  return row?.searches ?? 0
}

test('the same key and body: the same answer, and one effect', async () => {
  const first = await post('k1', 'tea')
  const second = await post('k1', 'tea')
  expect(first).toEqual({ status: 201, replayed: undefined, body: { word: 'tea', searches: 1 } })
  expect(second).toEqual({ status: 201, replayed: 'true', body: { word: 'tea', searches: 1 } })
  expect(await timesSaid('tea')).toBe(1)
})

test('without a key every request counts', async () => {
  await post(undefined, 'silk')
  await post(undefined, 'silk')
  expect(await timesSaid('silk')).toBe(2)
})

test('the same key with another body or path is refused', async () => {
  await post('k2', 'cake')
  expect(await post('k2', 'fruit')).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  const elsewhere = await post('k2', 'cake', { url: '/v1/other-words' })
  expect(elsewhere).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  expect(await timesSaid('fruit')).toBe(0)
})

test('the same request while the first still runs is answered 409', async () => {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const inside = new Promise<void>((resolve) => {
    meanwhile = () => {
      resolve()
      return released
    }
  })
  const first = post('k3', 'vase')
  await inside
  const twin = await post('k3', 'vase')
  expect(twin).toMatchObject({ status: 409, body: { code: 'idempotency_in_progress', retryable: true } })
  release()
  expect(await first).toMatchObject({ status: 201 })
  expect(await post('k3', 'vase')).toMatchObject({ status: 201, replayed: 'true' })
  expect(await timesSaid('vase')).toBe(1)
})

test('the same request twenty times at once has one effect', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => post('k4', 'toy')))
  expect(answers.filter(({ status, replayed }) => status === 201 && replayed === undefined)).toHaveLength(1)
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
  expect(await timesSaid('toy')).toBe(1)
})

test('a request that fails leaves neither effect nor key', async () => {
  meanwhile = async () => {
    throw new Error('broke after the effect')
  }
  expect(await post('k5', 'ring')).toMatchObject({ status: 500 })
  expect(await timesSaid('ring')).toBe(0)
  meanwhile = async () => undefined
  expect(await post('k5', 'ring')).toMatchObject({ status: 201, replayed: undefined })
})

test('two customers may use the same key', async () => {
  const other = await shop.loginAs('phone-b')
  await post('k6', 'rose')
  expect(await post('k6', 'rose', { headers: other })).toMatchObject({ status: 201, replayed: undefined })
  expect(await timesSaid('rose')).toBe(2)
})

test('a missing, empty or overlong key is refused', async () => {
  expect(await post(undefined, 'x', { url: '/v1/other-words' })).toMatchObject({
    status: 400,
    body: { code: 'idempotency_key_missing' },
  })
  for (const key of ['', 'k'.repeat(limits.idempotencyKeyChars + 1)]) {
    expect(await post(key, 'x')).toMatchObject({ status: 400, body: { param: '/idempotency-key' } })
  }
})

test('after a day a key may be used again, and old ones are deleted', async () => {
  await post('k7', 'lamp')
  // The first run plans the job that deletes them.
  await shop.deps.jobs.runDue()
  await shop.clock.advance(24 * hours)
  expect(await post('k7', 'lamp')).toMatchObject({ status: 201, replayed: undefined })
  await shop.deps.jobs.runDue()
  const old = await shop.db
    .selectFrom('idempotency_keys')
    .select('key')
    .where('created_at', '<', shop.clock.now())
    .execute()
  expect(old).toEqual([])
})

describe('a request that looked for its key a moment before its twin saved an answer', () => {
  /** Has the twin's answer committed between the request's look for the key and the end of its effect, then goes on with `more`. */
  async function twinSaves(key: string, more = async () => {}): Promise<{ owner: string }> {
    const other = openDatabase(shop.url)
    const [twin] = await other.deleteFrom('idempotency_keys').where('key', '=', key).returningAll().execute()
    if (!twin) throw new Error(`${key} has no answer`)
    meanwhile = async () => {
      const row = { ...twin, response: JSON.stringify(twin.response) }
      await other.insertInto('idempotency_keys').values(row).execute()
      await other.destroy()
      await more()
    }
    return twin
  }
  const ofTwin = (word: string) => ({ status: 201, replayed: 'true', body: { word, searches: 1 } })

  test('has no effect, and gives the answer of the twin', async () => {
    await post('k11', 'reed')
    await twinSaves('k11')
    expect(await post('k11', 'reed')).toEqual(ofTwin('reed'))
    expect(await timesSaid('reed')).toBe(1)
  })

  test('gives the answer of the twin also where it fails, perhaps for what the twin took', async () => {
    await post('k12', 'rush')
    await twinSaves('k12', () => Promise.reject(new Error('nothing is left')))
    expect(await post('k12', 'rush')).toEqual(ofTwin('rush'))
    expect(await timesSaid('rush')).toBe(1)
  })

  test('is refused where the twin said something else', async () => {
    await post('k13', 'sedge')
    await twinSaves('k13')
    expect(await post('k13', 'other')).toMatchObject({ status: 409, body: { code: 'idempotency_in_progress' } })
    meanwhile = async () => undefined
    expect(await post('k13', 'other')).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
    expect(await timesSaid('other')).toBe(0)
  })

  test('would have its effect twice if it saved without looking what is there', async () => {
    await post('k14', 'fern')
    const { owner } = await twinSaves('k14')
    await inTransaction(shop.db, async (tx) => {
      const saved = await tx.selectFrom('idempotency_keys').select('key').where('key', '=', 'k14').executeTakeFirst()
      if (saved) return
      await say(tx, 'fern')
      const row = { request_hash: '', status: 201, response: '{}', created_at: shop.clock.now() }
      await tx
        .insertInto('idempotency_keys')
        .values({ owner, key: 'k14', ...row })
        .onConflict((conflict) => conflict.columns(['owner', 'key']).doUpdateSet(row))
        .execute()
    })
    expect(await timesSaid('fern')).toBe(2)
  })
})

const send = async (key: string, payload: string, url = '/v1/words', headers = customer) => {
  const all = { ...headers, 'idempotency-key': key, 'content-type': 'application/json' }
  return (await shop.app.inject({ method: 'POST', url, headers: all, payload })).headers['idempotent-replayed'] ?? null
}

test('two bodies are the same if they say the same, however they are written', async () => {
  expect(await send('k8', '{"word":"mint","more":{"a":[1,{"x":1,"y":2}],"b":1.0}}')).toBeNull()
  expect(await send('k8', '{ "more": {"b":1, "a":[1e0,{"y":2,"x":1}]}, "word": "m\\u0069nt" }')).toBe('true')
  expect(await timesSaid('mint')).toBe(1)
  // The order in a list is part of what is said.
  const other = await post('k8', 'mint')
  expect(other).toMatchObject({ status: 422 })
  expect(await send('k9', '{"word":"dill","more":[1,2]}')).toBeNull()
  expect(await send('k9', '{"word":"dill","more":[2,1]}')).toBeNull()
  expect(await timesSaid('dill')).toBe(1)
})

test('a key that the release before stored is still known', async () => {
  const payload = '{"word":"sage","more":{"z":1,"a":2}}'
  await send('k10', payload)
  const request_hash = createHash('sha256').update(`["POST","/v1/words",${payload}]`).digest('hex')
  await shop.db.updateTable('idempotency_keys').set({ request_hash }).where('key', '=', 'k10').execute()
  expect(await send('k10', payload)).toBe('true')
  expect(await timesSaid('sage')).toBe(1)
})

test('callers whom nobody knows are not in each other’s way: a key is theirs with the request it came with', async () => {
  const url = '/v1/open-words'
  const asNobody = { url, headers: {} }
  expect(await post('1', 'thyme', asNobody)).toMatchObject({ status: 201, replayed: undefined })
  expect(await post('1', 'basil', asNobody)).toMatchObject({ status: 201, replayed: undefined })
  expect(await post('1', 'thyme', asNobody)).toMatchObject({ status: 201, replayed: 'true' })
  expect(await post('1', 'basil', asNobody)).toMatchObject({ status: 201, replayed: 'true' })
  expect([await timesSaid('thyme'), await timesSaid('basil')]).toEqual([1, 1])
  // Whoever has a session has keys of their own.
  expect(await post('1', 'thyme', { url })).toMatchObject({ status: 201, replayed: undefined })
})

describe('a command that asks a service', () => {
  const url = '/v1/asked-words'

  test('the same key and body: the same answer, and nobody is asked again', async () => {
    const first = await post('a1', 'plum', { url })
    expect(first).toEqual({ status: 201, replayed: undefined, body: { word: 'plum!', searches: 1 } })
    expect(await post('a1', 'plum', { url })).toEqual({ ...first, replayed: 'true' })
    expect(await post('a1', 'pear', { url })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
    expect(asked).toEqual(['plum'])
  })

  test('a twin that comes while the service is asked prepares and asks as well, and both get one answer', async () => {
    let twin: ReturnType<typeof post> | undefined
    answering = async () => {
      answering = async () => undefined
      twin = post('a2', 'fig', { url })
      await twin
    }
    const first = await post('a2', 'fig', { url })
    expect(first.body).toEqual({ word: 'fig!', searches: 1 })
    expect((await twin)?.body).toEqual(first.body)
    expect(asked).toEqual(['fig', 'fig'])
    expect([await timesSaid('fig'), await timesSaid('fig!')]).toEqual([2, 1])
  })

  test('a service that fails leaves the key free: the request can be sent again', async () => {
    answering = () => Promise.reject(new Error('away'))
    expect((await post('a3', 'kiwi', { url })).status).toBe(500)
    answering = async () => undefined
    expect(await post('a3', 'kiwi', { url })).toMatchObject({
      status: 201,
      replayed: undefined,
      body: { word: 'kiwi!' },
    })
  })

  test('without a key every request asks', async () => {
    await post(undefined, 'lime', { url })
    await post(undefined, 'lime', { url })
    expect(asked).toEqual(['lime', 'lime'])
  })
})
