import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../testing'
import { isDatabaseAway } from '../plugins/database-errors'
import { mostPlans, plannedEachTime } from './keep-plans'

// One connection, so that every query meets the plans of those before it.
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ maxConnections: 1 })
  await sql`create table things as select n as id from generate_series(1, 3) n`.execute(database.db)
})
afterAll(() => database.close())

const thing = async (id: number) => (await sql`select * from things where id = ${id}`.execute(database.db)).rows
const plansOf = async (words: string) => {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(database.db)
  return rows.map(({ statement }) => statement).filter((statement) => statement.includes(words))
}

test('a query that is asked again with other values is planned once', async () => {
  expect([await thing(1), await thing(2), await thing(2)]).toEqual([[{ id: 1 }], [{ id: 2 }], [{ id: 2 }]])
  expect(await plansOf('things')).toEqual(['select * from things where id = $1'])
})

test('a query whose best plan depends on its values is planned each time', async () => {
  const ask = async (mark: string) =>
    (await sql`${sql.raw(mark)} select id as marked from things where id = ${2}`.execute(database.db)).rows
  expect([await ask(plannedEachTime), await ask('/* kept */')]).toEqual([[{ marked: 2 }], [{ marked: 2 }]])
  expect(await plansOf('marked')).toEqual(['/* kept */ select id as marked from things where id = $1'])
})

test('a migration under a running shop fails a query once, as one that may be repeated', async () => {
  await thing(1)
  await sql`alter table things add column name text`.execute(database.db)
  const error = await thing(1).catch((error: unknown) => error)
  expect(isDatabaseAway(error)).toBe(true)
  expect(await thing(1)).toEqual([{ id: 1, name: null }])
})

test('beyond the plans that are kept, queries are answered as before', async () => {
  for (let count = 0; count < mostPlans + 10; count += 1) {
    const { rows } = await sql`select ${sql.raw(`${count}`)}::int as n where ${count} >= 0`.execute(database.db)
    expect(rows).toEqual([{ n: count }])
  }
  expect((await plansOf('::int as n')).length).toBeLessThan(mostPlans)
  expect(await thing(3)).toMatchObject([{ id: 3 }])
})
