import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../testing'
import { gate } from '../../../testing/jobs/job-fixtures'
import type { Tx } from './db'
import { inTransaction, mostTries } from './in-transaction'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await sql`create table things (id int primary key, changes int not null default 0)`.execute(database.db)
  await sql`insert into things values (1), (2)`.execute(database.db)
})
beforeEach(() => sql`update things set changes = 0`.execute(database.db))
afterAll(() => database.close())

const changes = async () =>
  (await sql<{ changes: number }>`select changes from things order by id`.execute(database.db)).rows.map(
    (row) => row.changes,
  )
const change = (tx: Tx, id: number) => sql`update things set changes = changes + 1 where id = ${id}`.execute(tx)

type Run = (work: (tx: Tx) => Promise<void>) => Promise<void>

/** Two transactions change both rows in opposite orders; each changes its second when both have changed their first. */
async function inOppositeOrders(run: Run): Promise<PromiseSettledResult<void>[]> {
  const both = gate()
  let begun = 0
  const changeIn = (first: number, second: number) =>
    run(async (tx) => {
      await sql`set local deadlock_timeout = '10ms'`.execute(tx)
      await change(tx, first)
      begun += 1
      if (begun >= 2) both.open()
      await both.opened
      await change(tx, second)
    })
  return Promise.allSettled([changeIn(1, 2), changeIn(2, 1)])
}

test('of two transactions that block each other one runs again, as a whole', async () => {
  const results = await inOppositeOrders((work) => inTransaction(database.db, work))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await changes()).toEqual([2, 2])
})

test('without a second run one of them fails, so the test above can fail', async () => {
  const results = await inOppositeOrders((work) => database.db.transaction().execute(work))
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await changes()).toEqual([1, 1])
})

test.each(['40P01', '40001'])('a conflict (%s) that does not end is given up', async (code) => {
  let runs = 0
  const work = inTransaction(database.db, async (tx) => {
    runs += 1
    await sql.raw(`do $$ begin raise exception 'again' using errcode = '${code}'; end $$`).execute(tx)
  })
  await expect(work).rejects.toMatchObject({ code })
  expect(runs).toBe(mostTries)
})

test('any other failure is not repeated', async () => {
  let runs = 0
  const work = inTransaction(database.db, async (tx) => {
    runs += 1
    await sql`insert into things values (1)`.execute(tx)
  })
  await expect(work).rejects.toMatchObject({ code: '23505' })
  expect(runs).toBe(1)
})

test('whoever asks for a second connection inside of a transaction is refused in tests', async () => {
  const nested = () => inTransaction(database.db, () => sql`select 1`.execute(database.db))
  await expect(nested()).rejects.toThrow(/second connection/)
  const later = gate()
  const after = inTransaction(database.db, async () => ({ answer: later.opened.then(() => changes()) }))
  const { answer } = await after
  later.open()
  expect(await answer).toEqual([0, 0])
})

test('every transaction of the shop is begun here', () => {
  const root = join(__dirname, '../..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.ts$/.test(file))
  const others = files.filter((file) => /\.transaction\(\)/.test(readFileSync(join(root, file), 'utf8')))
  expect(others).toEqual(['platform/database/in-transaction.ts'])
})
