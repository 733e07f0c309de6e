import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../testing'
import { type Counted, countingRoundTrips } from '../../../testing/round-trips'
import type { Tx } from './db'
import { inSavepoint } from './in-savepoint'
import { inTransaction } from './in-transaction'
import { commitsAfter } from './join-commands'
import { refusedFor, refuseUnless } from './refuse'
import { sendAlong } from './send-along'

let empty: TestDatabase
let db: Counted['db']
let trips: Counted['trips']
beforeAll(async () => {
  empty = await testDatabase()
  ;({ db, trips } = countingRoundTrips(empty.url))
  await sql`create table things (id integer primary key)`.execute(db)
})
beforeEach(() => sql`delete from things`.execute(db))
afterAll(async () => {
  await db.destroy()
  await empty.close()
})

const ids = async () =>
  (await sql<{ id: number }>`select id from things order by id`.execute(db)).rows.map(({ id }) => id)
const add = (tx: Tx, id: number, mark = '') =>
  sql`${sql.raw(mark)} insert into things values (${id}::integer)`.execute(tx)
/** A statement that refuses unless there are so many things. */
const expecting = (tx: Tx, most: number) =>
  sql`select ${refuseUnless(sql`count(*) = ${most}`, 'too_few_pieces', { detail: sql`count(*)::text` })} from things`.execute(
    tx,
  )

class Refused extends Error {}
const asRefused = (error: unknown): never => {
  throw refusedFor(error, 'too_few_pieces') === undefined ? error : new Refused()
}

test('what is sent along makes one round trip with what is asked next, in the order in which it was asked', async () => {
  trips.count = 0
  await inTransaction(db, async (tx) => {
    await sendAlong(tx, add(tx, 1))
    await sendAlong(tx, expecting(tx, 1))
    await add(tx, 2, commitsAfter)
  })
  expect(trips.count).toBe(1)
  expect(await ids()).toEqual([1, 2])
})

test('what nobody waited for is there when the transaction ends', async () => {
  await inTransaction(db, (tx) => sendAlong(tx, add(tx, 1)))
  expect(await ids()).toEqual([1])
})

test.each(['', commitsAfter])('where it refuses, nothing behind it is done: "%s"', async (mark) => {
  const failing = inTransaction(db, async (tx) => {
    await sendAlong(tx, add(tx, 1))
    await sendAlong(tx, expecting(tx, 2).catch(asRefused))
    await add(tx, 2, mark)
  })
  await expect(failing).rejects.toBeInstanceOf(Refused)
  expect(await ids()).toEqual([])
})

test('a statement that finds nothing does not end its transaction: the control', async () => {
  await inTransaction(db, async (tx) => {
    await sendAlong(tx, sql`update things set id = 9 where id = ${1}`.execute(tx))
    await add(tx, 2, commitsAfter)
  })
  expect(await ids()).toEqual([2])
})

test('its failure is thrown, and not that of who came to nothing by it', async () => {
  const failing = inTransaction(db, async (tx) => {
    await sendAlong(tx, expecting(tx, 2).catch(asRefused))
    await add(tx, 1).catch(() => {
      throw new Error('not added')
    })
  })
  await expect(failing).rejects.toBeInstanceOf(Refused)
  const otherwise = inTransaction(db, async (tx) => {
    await sendAlong(tx, add(tx, 1))
    throw new Error('changed its mind')
  })
  await expect(otherwise).rejects.toThrow('changed its mind')
  expect(await ids()).toEqual([])
})

test('the detail says what was found', async () => {
  const failing = inTransaction(db, (tx) => expecting(tx, 2))
  const error = await failing.catch((thrown: unknown) => thrown)
  expect(refusedFor(error, 'too_few_pieces')).toBe('0')
  expect(refusedFor(error, 'key_is_taken')).toBeUndefined()
  expect(refusedFor(new Error('too_few_pieces'), 'too_few_pieces')).toBeUndefined()
})

test('a part that fails is undone alone, also by what it has sent along, and parts within it', async () => {
  await inTransaction(db, async (tx) => {
    await sendAlong(tx, add(tx, 1))
    const failing = inSavepoint(tx, async () => {
      await add(tx, 2)
      await inSavepoint(tx, () => sendAlong(tx, expecting(tx, 9).catch(asRefused))).catch(() => undefined)
      await inSavepoint(tx, () => add(tx, 3))
      await sendAlong(tx, expecting(tx, 9).catch(asRefused))
    })
    await expect(failing).rejects.toBeInstanceOf(Refused)
    await inSavepoint(tx, () => sendAlong(tx, add(tx, 4)))
  })
  expect(await ids()).toEqual([1, 4])
})

test('in a transaction that is not ours it is waited for', async () => {
  const failing = db.transaction().execute((tx) => sendAlong(tx, expecting(tx, 2).catch(asRefused)))
  await expect(failing).rejects.toBeInstanceOf(Refused)
})
