import type { AddressInfo } from 'node:net'
import { type AppOptions, buildApp } from './app'
import { saveAudiences } from './core/eligibility/save-audiences'
import type { Gateways } from './core/gateways/gateways'
import type { FailedJob } from './core/jobs/run-job'
import { keepSettings } from './core/settings/kept-settings'
import { checkStoredSettings } from './core/settings/read-setting'
import type { Deps } from './core/system/deps'
import { makeDeps } from './deps'
import { systemClock } from './platform/clock'
import type { Config } from './platform/config'
import { migrate } from './platform/database/migrate'
import { startOwnPostgres } from './platform/database/own-postgres'
import { openDatabase } from './platform/database/pool'
import { openFileStore } from './platform/files/open-file-store'
import { surviveStrays } from './platform/strays'
import { sandboxGateways } from './sandbox/gateways/sandbox-gateways'
import { sandboxClock } from './sandbox/sandbox-clock'

export interface ServerOptions extends AppOptions {
  /** Fills an empty catalogue in sandbox mode; the demo's by default. */
  seed?: (deps: Deps) => Promise<unknown>
  /** Told what takes a while: `starting PostgreSQL`, `importing the demo catalogue`. */
  onProgress?: (step: string) => void
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:8080`. */
  url: string
  deps: Deps
  /** Stops accepting, finishes what is running, then closes everything that was opened. */
  close(): Promise<void>
}

/** Within so many milliseconds a changed setting holds for quotes, orders and payments. */
const settingsKeptMs = 1_000

/** Brings up the whole API: database, migrations, catalogue, jobs, port. Leaves nothing running where it fails. */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<RunningServer> {
  const closers: (() => Promise<unknown>)[] = []
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= closeAll(closers)
    return closing
  }
  try {
    const running = await open(config, options, closers)
    return { ...running, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(config: Config, options: ServerOptions, closers: (() => Promise<unknown>)[]) {
  const progress = options.onProgress ?? (() => undefined)
  let databaseUrl = config.databaseUrl
  if (databaseUrl === undefined) {
    progress('starting PostgreSQL')
    const postgres = await startOwnPostgres(config.dataDir)
    closers.push(() => postgres.close())
    databaseUrl = postgres.url()
  }
  await migrate(databaseUrl)

  // The log belongs to the app, which is made last; until then there is nothing to say.
  let report: (error: unknown, about: string) => void = () => undefined
  const db = openDatabase(databaseUrl, { onError: (error) => report(error, 'a database connection broke') })
  closers.push(() => db.destroy())
  const sandbox = config.mode === 'sandbox' ? await sandboxClock(db) : undefined
  const clock = sandbox ?? systemClock
  const deps = makeDeps({
    config,
    db,
    clock,
    gateways: gatewaysOf(config),
    onJobError: (error, job) => report(error, job ? aboutFailure(job) : 'polling failed'),
    // Another process may have moved the sandbox's clock.
    ...(sandbox && { beforePoll: () => sandbox.refresh() }),
  })
  await saveAudiences(db, deps.registry.eligibility.names)
  await checkStoredSettings(db, deps.registry.settings.values(), clock.now())
  keepSettings(settingsKeptMs)
  const app = await buildApp(deps, options)
  closers.push(() => app.close())
  report = (err, about) => app.log.error({ err }, about)

  if (config.mode === 'sandbox' && (await isEmpty(deps))) {
    progress('importing the demo catalogue')
    await (options.seed ?? seedFromDemo)(deps)
  }
  await app.listen({ host: config.host, port: config.port })
  closers.push(() => deps.jobs.stop())
  deps.jobs.start()
  const stopSurviving = surviveStrays(report)
  closers.push(async () => stopSurviving())
  const { port } = app.server.address() as AddressInfo
  return { url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`, deps }
}

const aboutFailure = ({ kind, subjectId, dead }: FailedJob): string =>
  `${dead ? 'job failed too often, see GET /v1/merchant/dead-letters' : 'job failed'}: ${kind} ${subjectId}`

async function isEmpty({ db }: Deps): Promise<boolean> {
  return (await db.selectFrom('products').select('id').limit(1).executeTakeFirst()) === undefined
}

async function seedFromDemo(deps: Deps): Promise<void> {
  const { seedDemo } = await import('../demo/seed')
  await seedDemo(deps)
}

/** The gateways of a mode. `readConfig` has already refused production, which has none yet. */
function gatewaysOf({ mode, uploads }: Config): Gateways {
  if (mode !== 'sandbox') throw new Error(`there are no gateways for ${mode} mode`)
  return { ...sandboxGateways(), files: openFileStore(uploads) }
}

/** Last opened, first closed. One that fails does not keep the others open. */
async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const close of closers.reverse()) await close().catch((error) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, 'closing failed')
}
