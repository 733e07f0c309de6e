import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../testing'
import { type Counted, countingRoundTrips } from '../../../testing/round-trips'
import type { Tx } from './db'
import { inTransaction } from './in-transaction'
import { commitsAfter } from './join-commands'

let empty: TestDatabase
let db: Counted['db']
let trips: Counted['trips']
beforeAll(async () => {
  empty = await testDatabase()
  ;({ db, trips } = countingRoundTrips(empty.url))
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
  trips.count = 0
  await inTransaction(db, work)
  return trips.count
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

test('what is asked at the same time makes one round trip, in the order in which it is asked', async () => {
  const all = await roundTripsOf(async (tx) => {
    const [one, none, two] = await Promise.all([
      add(tx, 1),
      sql`update things set id = 0 where id = ${7}`.execute(tx),
      sql<{ count: number }>`select count(*) as count from things where id > ${0}`.execute(tx),
    ])
    expect([one.rows, none.rows, none.numAffectedRows, two.rows]).toEqual([[{ id: 1 }], [], 0n, [{ count: 1 }]])
    await Promise.all([add(tx, 2), add(tx, 3, commitsAfter)])
  })
  expect(all).toBe(2)
  expect(await ids()).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
})

test('where one of them fails all do, and the connection still knows its plans', async () => {
  const twice = (tx: Tx) =>
    Promise.allSettled([add(tx, 1), add(tx, 1), sql`select ${'never planned'}::text`.execute(tx)])
  const failing = inTransaction(db, async (tx) => {
    const results = await twice(tx)
    expect(results.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(['23505', '23505', '23505'])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await ids()).toEqual([])
  await inTransaction(db, (tx) => Promise.all([add(tx, 1), sql`select ${'never planned'}::text`.execute(tx)]))
  expect(await ids()).toEqual([{ id: 1 }])
})

test('a value that cannot be read, or sent, fails what is asked with it, and the next is answered as ever', async () => {
  const big = (tx: Tx) => sql`select ${'9007199254740993'}::bigint as id`.execute(tx)
  await expect(inTransaction(db, (tx) => Promise.all([big(tx), add(tx, 1)]))).rejects.toThrow('safe whole number')
  const circle: Record<string, unknown> = {}
  circle.circle = circle
  const unsent = (tx: Tx) => sql`select ${circle}::jsonb`.execute(tx)
  await expect(inTransaction(db, (tx) => Promise.all([add(tx, 1), unsent(tx), add(tx, 2)]))).rejects.toThrow('circular')
  expect(await ids()).toEqual([])
})

test('who goes on asking after another has failed is refused', async () => {
  let goOn = () => {}
  const later = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let late: Promise<unknown> | undefined
  const failing = inTransaction(db, async (tx) => {
    late = later.then(() => add(tx, 1))
    await add(tx, 2, 'select nothing;')
  })
  await expect(failing).rejects.toThrow()
  goOn()
  await expect(late).rejects.toThrow()
  expect(await ids()).toEqual([])
})
