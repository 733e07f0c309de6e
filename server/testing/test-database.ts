import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Db } from '../src/platform/database/db'
import { openDatabase } from '../src/platform/database/pool'
import { announceStatement } from './count-statements'
import { templateDatabase, urlOfRun } from './postgres-of-run'
import { readOnlyForReads } from './read-only'

export interface TestDatabase {
  db: Db
  url: string
  /** Closes the connections and removes the database. */
  close(): Promise<void>
}

/** A new, empty, migrated database: a copy of the run's template, made in some tens of milliseconds. */
export async function testDatabase(options: { maxConnections?: number } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(`create database ${name} template ${templateDatabase} strategy file_copy`)
  const url = new URL(urlOfRun())
  url.pathname = `/${name}`
  const onStatement = (text: string, parameters: readonly unknown[]) => announceStatement(db, { text, parameters })
  const more = { oneConnection: true, onTake: readOnlyForReads, onStatement }
  const db: Db = openDatabase(url.href, { ...options, ...more })
  return {
    db,
    url: url.href,
    async close() {
      await db.destroy()
      await asAdmin(`drop database ${name} with (force)`)
    },
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOfRun() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
