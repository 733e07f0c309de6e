import { sql } from 'kysely'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../testing'
import { openDatabase } from '../database/pool'
import { isDatabaseAway } from './database-errors'

const withCode = (code: string) => Object.assign(new Error('x'), { code })

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => undefined).catch((error: unknown) => error)

test.each([
  ['takes too long', "set local statement_timeout = '1ms'", 'select pg_sleep(600)'],
  ['waits too long for a lock', "set local lock_timeout = '1ms'", 'select pg_advisory_xact_lock(1)'],
  ['comes to a server that only reads', 'set transaction read only', 'delete from products'],
])('the same may succeed later of a statement that %s', async (_name, setting, statement) => {
  const other = new pg.Client({ connectionString: database.url })
  await other.connect()
  await other.query('select pg_advisory_lock(1)')
  const failing = database.db.transaction().execute(async (tx) => {
    await sql.raw(setting).execute(tx)
    await sql.raw(statement).execute(tx)
  })
  expect(isDatabaseAway(await errorOf(failing))).toBe(true)
  await other.end()
})

test('and of one that was stopped by somebody else', async () => {
  const db = openDatabase(database.url, { maxConnections: 1 })
  const pid = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid
  const slow = errorOf(sql`select pg_sleep(600)`.execute(db))
  const other = new pg.Client({ connectionString: database.url })
  await other.connect()
  let stopped: unknown
  void slow.then((error) => {
    stopped = error
  })
  // It may not have begun yet.
  while (stopped === undefined) await other.query('select pg_cancel_backend($1)', [pid])
  expect(isDatabaseAway(stopped)).toBe(true)
  await other.end()
  await db.destroy()
})

test.each(['EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', '53100', '53200', '57P05', '25P04', '58030', '08006'])(
  'and after %s',
  (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(true)
  },
)

test.each(['23505', '23503', '22P02', '42P01', '22012', 'ERR_INVALID_ARG_TYPE', 'ENOENT'])(
  'but not after %s, which is a fault of ours or of the request',
  (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(false)
  },
)
