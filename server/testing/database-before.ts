import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testDatabase } from './test-database'

const folder = fileURLToPath(new URL('../migrations/', import.meta.url))

/** A database as it was before the migration of that name: only those that sort before it are applied. */
export async function databaseBefore(name: string): Promise<TestDatabase> {
  const before = await mkdtemp(join(tmpdir(), 'haoli-migrations-'))
  const names = (await readdir(folder)).filter((one) => one.endsWith('.sql') && one < name)
  for (const one of names) await copyFile(join(folder, one), join(before, one))
  const shop = await testDatabase()
  await sql`drop schema public cascade`.execute(shop.db)
  await sql`create schema public`.execute(shop.db)
  await migrate(shop.url, before)
  await rm(before, { recursive: true })
  return shop
}
