import { get } from 'node:http'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { seedCatalogue, type TestDatabase, testConfig, testDatabase } from '../testing'
import type { Deps } from './core/system/deps'
import { startServer } from './server'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

const seed = (deps: Deps) => seedCatalogue(deps.db)
const config = () => ({ ...testConfig, databaseUrl: database.url })

/** PostgreSQL notices a moment later that a connection was closed. */
async function connectionsTo({ db }: TestDatabase): Promise<number> {
  const { rows } = await sql`
    select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
  return rows.length
}

test('it migrates, fills an empty catalogue once, answers, and closes', async () => {
  const steps: string[] = []
  const options = { seed, onProgress: (step: string) => steps.push(step) }
  const first = await startServer(config(), options)
  expect(await (await fetch(`${first.url}/healthz`)).json()).toEqual({ status: 'ok' })
  expect(await (await fetch(`${first.url}/readyz`)).json()).toEqual({ status: 'ok' })
  expect((await fetch(`${first.url}/docs/`)).status).toBe(200)
  await first.close()
  await expect(fetch(`${first.url}/healthz`)).rejects.toThrow()

  const second = await startServer(config(), options)
  expect(steps).toEqual(['importing the demo catalogue'])
  await second.close()
})

test('closing waits for the request that is running', async () => {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let begin: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const site: NonNullable<Parameters<typeof startServer>[1]>['site'] = async (app) => {
    app.get('/slow', async () => {
      begin()
      await released
      return { done: true }
    })
  }
  const server = await startServer(config(), { seed, site })
  const answer = new Promise<string>((resolve, reject) => {
    get(`${server.url}/slow`, (response) => response.on('data', (chunk) => resolve(String(chunk)))).on('error', reject)
  })
  await begun
  const closed = server.close()
  release()
  expect(JSON.parse(await answer)).toEqual({ done: true })
  await closed
})

test('where the port is taken nothing is left running', async () => {
  const blocker = createServer()
  const port = await new Promise<number>((resolve) => {
    blocker.listen(0, '127.0.0.1', () => {
      const address = blocker.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  await expect(startServer({ ...config(), port }, { seed })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  while ((await connectionsTo(database)) > 0);
  await new Promise((resolve) => blocker.close(resolve))
})
