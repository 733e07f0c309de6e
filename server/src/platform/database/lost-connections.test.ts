import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sql } from 'kysely'
import pg from 'pg'
import { type TestApp, type TestDatabase, testApp, testClock, testDatabase } from '../../../testing'
import { breakableNetwork, terminateConnections } from '../../../testing/cut-connections'
import { contextAt, count, countedIn, gate } from '../../../testing/jobs/job-fixtures'
import { core } from '../../core/core'
import { postgresJobs } from '../../core/jobs/postgres-jobs'
import { isDatabaseAway } from '../plugins/database-errors'
import type { Db } from './db'
import { openDatabase, openPool } from './pool'

describe('a request whose connection is cut', () => {
  let shop: TestApp
  let [begun, released] = [gate(), gate()]
  const routes: FastifyPluginAsyncTypebox = async (app) => {
    const config = { actor: 'public', object: 'shop', repeatable: true } as const
    app.post('/between-queries', { config }, async (request) =>
      app.transact(request, async (tx) => {
        await sql`select 1`.execute(tx)
        begun.open()
        await released.opened
        return (await sql`select 1 as done`.execute(tx)).rows
      }),
    )
    app.post('/in-a-query', { config }, async (request) =>
      app.transact(request, async (tx) => {
        begun.open()
        return (await sql`select pg_sleep(600)`.execute(tx)).rows
      }),
    )
  }
  beforeAll(async () => {
    shop = await testApp({ systems: [core, { name: 'planted', routes: { shopper: [routes] } }] })
  })
  beforeEach(() => {
    ;[begun, released] = [gate(), gate()]
  })
  afterAll(() => shop.close())

  test.each(['between-queries', 'in-a-query'])(
    '%s, is answered 503, and the next request finds the database',
    async (path) => {
      const answer = shop.app.inject({ method: 'POST', url: `/v1/${path}` })
      await begun.opened
      expect(await terminateConnections(shop.url)).toBeGreaterThan(0)
      released.open()
      const { statusCode, headers, json } = await answer
      expect([statusCode, headers['retry-after'], json()]).toMatchObject([
        503,
        '1',
        { code: 'unavailable', retryable: true },
      ])
      ;[begun, released] = [gate(), gate()]
      released.open()
      expect((await shop.app.inject({ method: 'POST', url: '/v1/between-queries' })).json()).toEqual([{ done: 1 }])
    },
  )
})

describe('a connection', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase()
  })
  afterAll(() => database.close())

  /** Takes a connection, cuts it, and answers the error that nobody listened to: it would have ended the process. */
  async function unheardError(pool: pg.Pool): Promise<unknown> {
    pool.on('error', () => undefined)
    const client = await pool.connect()
    const emit = client.emit.bind(client)
    const ended = gate()
    let unheard: unknown
    client.emit = (name: string, ...args: unknown[]) => {
      try {
        return (emit as (...all: unknown[]) => boolean)(name, ...args)
      } catch (error) {
        unheard = error
        return false
      } finally {
        if (name === 'end') ended.open()
      }
    }
    await terminateConnections(database.url)
    await ended.opened
    client.release()
    await pool.end()
    return unheard
  }

  test('that is lost while it is in use does not end the process', async () => {
    expect(await unheardError(openPool(database.url))).toBeUndefined()
  })

  test('of a pool whose idle connections alone are listened to does, so the test above can fail', async () => {
    const plain = new pg.Pool({ connectionString: database.url })
    expect(await unheardError(plain)).toBeDefined()
  })

  test('that the network resets fails what runs on it, and is not used again', async () => {
    const network = await breakableNetwork(database.url)
    const db = openDatabase(network.url, { maxConnections: 2 })
    const pid = async (on: Db) => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(on)).rows[0]?.pid
    const before: unknown[] = []
    const between = db.transaction().execute(async (tx) => {
      before.push(await pid(tx))
      network.reset()
      return pid(tx)
    })
    expect(isDatabaseAway(await between.catch((error: unknown) => error))).toBe(true)

    const within = db.transaction().execute(async (tx) => {
      before.push(await pid(tx))
      const slow = sql`select pg_sleep(600)`.execute(tx)
      network.reset()
      return slow
    })
    expect(isDatabaseAway(await within.catch((error: unknown) => error))).toBe(true)

    expect(before).not.toContain(await pid(db))
    await db.destroy()
    await network.close()
  })

  test('lost at every poll does not stop the jobs: they are done once the database is back', async () => {
    const errors: unknown[] = []
    const [polled, done] = [gate(), gate()]
    const db = openDatabase(database.url, { maxConnections: 4 })
    let cutting = true
    const jobs = postgresJobs({
      db,
      clock: testClock(),
      contextAt,
      jobs: new Map([['count', { lane: 'upkeep', run: count }]]),
      pollMs: 1,
      onError: (error) => {
        errors.push(error)
        if (errors.length >= 3) polled.open()
      },
      async beforePoll() {
        if (cutting) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)
        else if ((await countedIn(db)).length > 0) done.open()
      },
    })
    await database.db.transaction().execute((tx) => jobs.schedule(tx, 'count', 'a', testClock().now()))
    jobs.start()
    await polled.opened
    cutting = false
    await done.opened
    await jobs.stop()
    expect(await countedIn(database.db)).toEqual(['a:1'])
    await db.destroy()
  })
})
