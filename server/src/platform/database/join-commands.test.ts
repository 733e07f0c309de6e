import type { EventEmitter } from 'node:events'
import { sql } from 'kysely'
import type pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../testing'
import type { Db, Tx } from './db'
import { inTransaction } from './in-transaction'
import { commitsAfter } from './join-commands'
import { openDatabase } from './pool'

/** How often PostgreSQL has answered: each time is a round trip. */
let answers = 0

async function countAnswers(connection: pg.PoolClient): Promise<void> {
  const { connection: wire } = connection as unknown as { connection: EventEmitter }
  wire.removeListener('readyForQuery', count).on('readyForQuery', count)
}
const count = () => {
  answers += 1
}

let empty: TestDatabase
let db: Db
beforeAll(async () => {
  empty = await testDatabase()
  db = openDatabase(empty.url, { maxConnections: 1, onTake: countAnswers })
  await sql`create table things (id integer primary key, doubled integer not null)`.execute(db)
})
beforeEach(() => sql`delete from things`.execute(db))
afterAll(async () => {
  await db.destroy()
  await empty.close()
})

const ids = async () => (await sql<{ id: number }>`select id from things order by id`.execute(db)).rows
const add = (tx: Tx, id: number, mark = '') =>
  sql<{
    id: number
  }>`${sql.raw(mark)} insert into things values (${id}::integer, ${id}::integer * 2) returning id`.execute(tx)

async function roundTripsOf(work: (tx: Tx) => Promise<unknown>): Promise<number> {
  await sql`select 1`.execute(db)
  answers = 0
  await inTransaction(db, work)
  return answers
}

test('begin is sent with the first query, commit with the one that says so', async () => {
  expect(await roundTripsOf((tx) => add(tx, 1))).toBe(2)
  expect(await roundTripsOf((tx) => add(tx, 2, commitsAfter))).toBe(1)
  const both = await roundTripsOf(async (tx) => {
    expect((await add(tx, 3)).rows).toEqual([{ id: 3 }])
    expect((await add(tx, 4, commitsAfter)).rows).toEqual([{ id: 4 }])
  })
  expect(both).toBe(2)
  expect(await roundTripsOf(async () => undefined)).toBe(0)
  expect(await ids()).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }])
})

test('a transaction whose first query has no values is one too', async () => {
  const failing = inTransaction(db, async (tx) => {
    await sql`insert into things values (1, 2)`.execute(tx)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await ids()).toEqual([])
})

test.each(['', commitsAfter])('what fails in a transaction undoes all of it, first or last: "%s"', async (mark) => {
  await expect(inTransaction(db, (tx) => add(tx, 1).then(() => add(tx, 1, mark)))).rejects.toThrow('duplicate key')
  await expect(inTransaction(db, (tx) => add(tx, 2_000_000_000, mark))).rejects.toThrow('out of range')
  expect(await ids()).toEqual([])
  expect(await roundTripsOf((tx) => add(tx, 1, mark))).toBe(mark === '' ? 2 : 1)
})

test('what is asked behind the commit is refused, and so is to undo it', async () => {
  const asking = inTransaction(db, async (tx) => {
    await add(tx, 1, commitsAfter)
    await add(tx, 2)
  })
  await expect(asking).rejects.toThrow('committed')
  const undoing = inTransaction(db, async (tx) => {
    await add(tx, 3, commitsAfter)
    throw new Error('no')
  })
  await expect(undoing).rejects.toThrow('committed')
  expect(await ids()).toEqual([{ id: 1 }, { id: 3 }])
})
