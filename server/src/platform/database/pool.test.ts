import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../testing'
import { breakableNetwork } from '../../../testing/cut-connections'
import { minuteMs } from '../durations'
import { openDatabase, openPool } from './pool'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const ask = async (expression: string) => {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.db)
  return rows[0]?.value
}

test('bigints, counts and sums of bigints are numbers', async () => {
  expect(await ask('9007199254740991::bigint')).toBe(Number.MAX_SAFE_INTEGER)
  expect(await ask('count(*)')).toBe(1)
  expect(await ask('sum(9999::bigint)')).toBe(9999)
})

test.each(['9007199254740992::bigint', '1.5::numeric', '1e40::numeric'])(
  '%s is refused, not rounded',
  async (value) => {
    await expect(ask(value)).rejects.toThrow(/not a safe whole number/)
    // The connection survives the refusal.
    expect(await ask('1')).toBe(1)
  },
)

test('times are read as Dates and jsonb as parsed JSON', async () => {
  expect(await ask(`'2026-03-02T10:00:00+08:00'::timestamptz`)).toEqual(new Date('2026-03-02T02:00:00Z'))
  expect(await ask(`'{"a":[1,null]}'::jsonb`)).toEqual({ a: [1, null] })
})

test('trigram search finds Chinese characters', async () => {
  expect(await ask(`show_trgm('龙井')::text <> '{}'`)).toBe(true)
})

test('connections have their limits, and open with nothing that a pooler refuses', async () => {
  const opened: string[][] = []
  const network = await breakableNetwork(database.url, {
    onFirstBytes: (bytes) => opened.push(parameterNames(bytes)),
  })
  const pooled = openDatabase(network.url)
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name = any (${[...limits.keys()]}::text[])`.execute(pooled)
  await pooled.destroy()
  await network.close()
  expect(new Map(rows.map(({ name, setting }) => [name, setting]))).toEqual(limits)
  expect(opened.map((names) => names.sort())).toEqual([['application_name', 'client_encoding', 'database', 'user']])
})

const limits = new Map([
  ['idle_in_transaction_session_timeout', '60000'],
  ['max_parallel_workers_per_gather', '0'],
  ['statement_timeout', '30000'],
])

/** The parameters of a startup message: its length and version, then names and values, each ended by a zero byte. */
const parameterNames = (bytes: Buffer): string[] =>
  bytes
    .subarray(8)
    .toString()
    .split('\0')
    .filter((text, index) => index % 2 === 0 && text !== '')

test('a connection that breaks within a transaction fails it, and nothing else', async () => {
  const broken = database.db
    .transaction()
    .execute((tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx))
  await expect(broken).rejects.toThrow()
  expect(await ask('1')).toBe(1)
})

test('a connection is kept, with its plans, for ten minutes in which nobody uses it', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] })
  const pool = openPool(database.url)
  await pool.query('select 1')
  jest.advanceTimersByTime(9 * minuteMs)
  expect(pool.idleCount).toBe(1)
  jest.advanceTimersByTime(2 * minuteMs)
  expect(pool.idleCount).toBe(0)
  jest.useRealTimers()
  await pool.end()
})
