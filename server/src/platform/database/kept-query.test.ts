import { type RawBuilder, sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../testing'
import { keptByChoice, keptListQuery, keptQuery } from './kept-query'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

interface Sum {
  a: number
  b: number | null
}

const rowOf = (columns: RawBuilder<unknown>) => sql<{ sum: number | null; a: number }>`(select ${columns})`

test('it is built once, and each time asks with its own values', async () => {
  let built = 0
  const sum = keptQuery((db, { a, b }: Sum) => {
    built += 1
    return db
      .selectFrom(
        rowOf(sql`${a}::integer + ${b}::integer as sum, ${a}::integer as a, ${'constant'}::text as word`).as('t'),
      )
      .selectAll()
  })
  expect(await sum(database.db, { a: 1, b: 2 })).toEqual([{ sum: 3, a: 1, word: 'constant' }])
  expect(await sum(database.db, { a: 40, b: 2 })).toEqual([{ sum: 42, a: 40, word: 'constant' }])
  expect(await sum(database.db, { a: 5, b: null })).toEqual([{ sum: null, a: 5, word: 'constant' }])
  expect(built).toBe(1)
})

test('in a transaction it sees what the transaction has written', async () => {
  const customers = keptQuery((db, { id }: { id: string }) =>
    db.selectFrom('customers').select('id').where('id', '=', id),
  )
  const id = 'cus_kept'
  await database.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('customers')
      .values({ id, openid: id, nickname: '', avatar_url: null, created_at: new Date() })
      .execute()
    expect(await customers(tx, { id })).toEqual([{ id }])
    expect(await customers(database.db, { id })).toEqual([])
  })
})

test.each([
  ['compares it', ({ a }: Sum) => String(a > 1)],
  ['makes text of it', ({ a }: Sum) => `${a}`],
  ['makes JSON of it', ({ a }: Sum) => JSON.stringify({ a })],
])('a query that looks at a value is refused: it %s', async (_what, look) => {
  const query = keptQuery((db, values: Sum) => db.selectFrom('customers').select('id').where('id', '=', look(values)))
  await expect(query(database.db, { a: 1, b: 2 })).rejects.toThrow('a kept query looks at its value a')
})

test('one about a list is built once for each length, and puts each item in its place', async () => {
  const built: number[] = []
  const rows = keptListQuery((_db, { a }: { a: number }, items: readonly { word: string; b: number }[]) => {
    built.push(items.length)
    const values = items.map(({ word, b }) => sql`(${word}::text, ${a}::integer + ${b}::integer)`)
    return sql<{ word: string; sum: number }>`select * from (values ${sql.join(values)}) as t (word, sum)`
  })
  const [one, two] = [
    { word: 'one', b: 1 },
    { word: 'two', b: 2 },
  ]
  expect(await rows(database.db, { a: 10 }, [one, two])).toEqual([
    { word: 'one', sum: 11 },
    { word: 'two', sum: 12 },
  ])
  expect(await rows(database.db, { a: 20 }, [two])).toEqual([{ word: 'two', sum: 22 }])
  expect(await rows(database.db, { a: 30 }, [two, one])).toMatchObject([{ sum: 32 }, { sum: 31 }])
  expect(built).toEqual([2, 1])
})

test('of each choice there is one query, which is made when it is first asked for', async () => {
  const made: string[][] = []
  const sumOf = keptByChoice((columns: readonly ('a' | 'b')[]) => {
    made.push([...columns])
    return keptQuery((_db, values: { a: number; b: number }) => {
      const terms = columns.map((column) => sql`${values[column]}::integer`)
      return sql<{ sum: number }>`select ${sql.join(terms, sql` + `)} as sum`
    })
  })
  expect(made).toEqual([])
  expect(await sumOf(['a', 'b'])(database.db, { a: 1, b: 2 })).toEqual([{ sum: 3 }])
  expect(await sumOf(['a'])(database.db, { a: 1, b: 2 })).toEqual([{ sum: 1 }])
  expect(await sumOf(['a', 'b'])(database.db, { a: 40, b: 2 })).toEqual([{ sum: 42 }])
  expect(made).toEqual([['a', 'b'], ['a']])
})
