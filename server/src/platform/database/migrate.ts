import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const lockKey = 716_402_001
const ownFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url))

interface Migration {
  name: string
  sql: string
  hash: string
}

/**
 * Applies the new migrations of `folder` in the order of their names, each in its own transaction.
 * Several processes may call it at once: an advisory lock makes the others wait. Returns the names that were applied.
 * Throws where an applied file has changed or is missing.
 */
export async function migrate(connectionString: string, folder = ownFolder): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString, application_name: 'haoli migrate' })
  // A connection that is lost fails the query that runs, which ends the start with its words.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(
      'create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migrations')
    const applied = new Map(rows.map((row) => [row.name, row.hash]))
    refuseChanged(migrations, applied)
    const fresh = migrations.filter((migration) => !applied.has(migration.name))
    for (const migration of fresh) await apply(client, migration)
    return fresh.map((migration) => migration.name)
  } finally {
    // Ending the session releases the lock.
    await client.end()
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      // Git may check files out with CRLF.
      const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function refuseChanged(migrations: Migration[], applied: Map<string, string>): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration.hash]))
  for (const [name, hash] of applied) {
    const now = byName.get(name)
    if (now === undefined) throw new Error(`migration ${name} was applied to this database but its file is gone`)
    if (now !== hash) {
      throw new Error(`migration ${name} has changed since it was applied; put it back and write a new file instead`)
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migrations (name, hash) values ($1, $2)', [migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}
