import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '@haoli/local-postgres'
import pg from 'pg'
import { migrate } from '../src/platform/database/migrate'
import { startOwnPostgres } from '../src/platform/database/own-postgres'
import { createBrokenRules } from './orders/conservation'
import { templateDatabase, urlVariable } from './postgres-of-run'

// For root, TMPDIR may be a folder that PostgreSQL's user cannot read.
const parent = process.getuid?.() === 0 ? '/tmp' : tmpdir()
const prefix = 'haoli-test-'

/** Starts one PostgreSQL for the whole run, with a migrated database that every test file copies. */
export default async function setUp(): Promise<void> {
  await removeLeftovers()
  const dataDir = await mkdtemp(join(parent, prefix))
  await chmod(dataDir, 0o755)
  await writeFile(join(dataDir, 'run.pid'), String(process.pid))
  const postgres = await startOwnPostgres(dataDir, { throwaway: true, maxConnections: 300 })
  await ask(postgres.url(), `create database ${templateDatabase}`)
  // After some runs of a query PostgreSQL may plan it for any values. Some queries fail then: here they fail at once.
  await ask(postgres.url(), 'alter role current_user set plan_cache_mode = force_generic_plan')
  await migrate(postgres.url(templateDatabase))
  await ask(postgres.url(templateDatabase), createBrokenRules)
  process.env[urlVariable] = postgres.url()
  globalThis.stopPostgresOfRun = async () => {
    await postgres.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function ask(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(statement)
  await client.end()
}

declare global {
  var stopPostgresOfRun: (() => Promise<void>) | undefined
}

/** Stops and removes the servers of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue
    const dataDir = join(parent, name)
    const pid = Number(await readFile(join(dataDir, 'run.pid'), 'utf8').catch(() => ''))
    if (pid === 0 || isAlive(pid)) continue
    // Starting joins the running server; as its last user, closing stops it.
    await startOwnPostgres(dataDir, { throwaway: true })
      .then((leftOver) => leftOver.close())
      .then(() => rm(dataDir, { recursive: true, force: true }))
      .catch(() => undefined)
  }
}
