import { mkdtemp, readdir, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../testing'
import { migrate } from './migrate'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await testDatabase()
  await sql`delete from migrations`.execute(database.db)
  folder = await mkdtemp(join(tmpdir(), 'haoli-migrations-'))
})
afterEach(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const run = () => migrate(database.url, folder)

async function exists(table: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`.execute(database.db)
  return rows[0]?.found ?? false
}

test('files are applied once, in the order of their names', async () => {
  await write('0002-b.sql', 'create table b (a_id int references a);')
  await write('0001-a.sql', 'create table a (id int primary key);')
  expect(await run()).toEqual(['0001-a.sql', '0002-b.sql'])
  await write('0003-c.sql', 'create table c ();')
  expect(await run()).toEqual(['0003-c.sql'])
  expect(await run()).toEqual([])
})

test('the shop’s own files are numbered without a gap, each with a number of its own', async () => {
  const own = fileURLToPath(new URL('../../../migrations/', import.meta.url))
  const names = (await readdir(own)).filter((name) => name.endsWith('.sql')).sort()
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
})

test('several processes may start at once', async () => {
  await write('0001-a.sql', 'create table a (id int primary key);')
  const applied = await Promise.all([run(), run(), run(), run()])
  expect(applied.flat()).toEqual(['0001-a.sql'])
})

test('an applied file that has changed or is missing is refused', async () => {
  await write('0001-a.sql', 'create table a ();')
  await run()
  await write('0001-a.sql', 'create table other ();')
  await expect(run()).rejects.toThrow(/0001-a.sql has changed/)
  await unlink(join(folder, '0001-a.sql'))
  await expect(run()).rejects.toThrow(/0001-a.sql .* its file is gone/)
})

test('CRLF line ends do not count as a change', async () => {
  await write('0001-a.sql', 'create table a (\n  id int\n);\n')
  await run()
  await write('0001-a.sql', 'create table a (\r\n  id int\r\n);\r\n')
  expect(await run()).toEqual([])
})

test('a file that fails is rolled back, and the files before it stay applied', async () => {
  await write('0001-a.sql', 'create table a ();')
  await write('0002-b.sql', 'create table b (); select nonsense;')
  await expect(run()).rejects.toThrow(/0002-b.sql failed: .*nonsense/)
  expect([await exists('a'), await exists('b')]).toEqual([true, false])
  await write('0002-b.sql', 'create table b ();')
  expect(await run()).toEqual(['0002-b.sql'])
})
