import type { Role, Session } from '@haoli/contract'
import type { InjectOptions } from 'fastify'
import { type App, type AppOptions, buildApp } from '../src/app'
import { saveAudiences } from '../src/core/eligibility/save-audiences'
import type { Gateways } from '../src/core/gateways/gateways'
import type { Deps } from '../src/core/system/deps'
import type { System } from '../src/core/system/system'
import { makeDeps } from '../src/deps'
import type { MovableClock } from '../src/platform/clock'
import type { Config } from '../src/platform/config'
import type { Db } from '../src/platform/database/db'
import { hashToken } from '../src/platform/tokens'
import { sandboxGateways } from '../src/sandbox/gateways/sandbox-gateways'
import { sandboxKey } from '../src/sandbox/sandbox-key'
import { takeRoles } from '../src/sandbox/take-roles'
import { reportLongWork, reportsLongWork } from './loop-report'
import { asRead } from './read-only'
import { testClock } from './test-clock'
import { testDatabase } from './test-database'
import { memoryFiles } from './uploads/memory-files'
import { watchLoop } from './watch-loop'

type Headers = Record<string, string>

export interface TestApp {
  app: App
  deps: Deps
  clock: MovableClock
  db: Db
  url: string
  /**
   * Logs a phone in; the same deviceId is the same customer. Answers the headers for its requests, which are good however
   * far a test moves the clock.
   */
  loginAs(deviceId: string): Promise<Headers>
  /** A machine key that may do all that a key may. */
  asMerchant: Headers
  /** Logs a phone in whose person has these roles. */
  loginWith(...roles: Role[]): Promise<Headers>
  close(): Promise<void>
}

interface Options extends AppOptions {
  config?: Partial<Config>
  gateways?: Partial<Gateways>
  maxConnections?: number
  /** Called with the error of each job that fails; such a job is retried later in any case. Absent: `close` throws it. */
  onJobError?: (error: unknown) => void
  /** Instead of all systems of the shop. */
  systems?: System[]
}

/** The whole API on its own database, with a clock that only tests move and the sandbox's gateways. */
export async function testApp(options: Options = {}): Promise<TestApp> {
  const { db, url, close } = await testDatabase({ maxConnections: options.maxConnections ?? 10 })
  const clock = testClock()
  const failed: unknown[] = []
  const deps = makeDeps({
    config: { ...testConfig, ...options.config },
    db,
    clock,
    gateways: { ...sandboxGateways(), files: memoryFiles(), ...options.gateways },
    onJobError: options.onJobError ?? ((error) => failed.push(error)),
    ...(options.systems && { systems: options.systems }),
  })
  await saveAudiences(db, deps.registry.eligibility.names)
  const app = await buildApp(deps, options)
  await app.ready()
  readsOnly(app)
  const loop = reportsLongWork ? await watchLoop(app) : undefined
  const asMerchant = { authorization: `Bearer ${await sandboxKey(db, clock.now())}` }
  return {
    app,
    deps,
    clock,
    db,
    url,
    loginAs: async (deviceId) => (await login(app, db, deviceId)).headers,
    async loginWith(...roles) {
      const { id, headers } = await login(app, db, `phone-${roles.join('-')}`)
      await db.transaction().execute((tx) => takeRoles(tx, id, roles, clock.now()))
      return headers
    },
    asMerchant,
    async close() {
      if (loop) reportLongWork(loop.close())
      await deps.jobs.stop()
      await app.close()
      await close()
      if (failed.length > 0) throw new AggregateError(failed, `jobs failed: ${failed.map(String).join('; ')}`)
    },
  }
}

/** Whatever a GET would write is refused, in every test. */
function readsOnly(app: App): void {
  const inject = app.inject.bind(app) as (request: InjectOptions | string) => Promise<unknown>
  Object.assign(app, {
    inject: async (request: InjectOptions | string) => {
      const isRead = typeof request === 'string' || (request.method ?? 'GET') === 'GET'
      // The request begins when its answer is awaited.
      return isRead ? asRead(async () => inject(request)) : inject(request)
    },
  })
}

async function login(app: App, db: Db, deviceId: string): Promise<{ id: string; headers: Headers }> {
  const body = { code: `code-${deviceId}`, deviceId: deviceId.padEnd(8, '-').slice(0, 64) }
  const answer = await app.inject({ method: 'POST', url: '/v1/sessions', body })
  if (answer.statusCode !== 201) throw new Error(`cannot log in as ${deviceId}: ${answer.body}`)
  const { token, me } = answer.json<Session>()
  await keepForever(db, token)
  return { id: me.id, headers: { authorization: `Bearer ${token}` } }
}

async function keepForever(db: Db, token: string): Promise<void> {
  const far = { expires_at: new Date('2100-01-01') }
  const { session_id } = await db
    .updateTable('access_tokens')
    .set(far)
    .where('token_hash', '=', hashToken(token))
    .returning('session_id')
    .executeTakeFirstOrThrow()
  await db.updateTable('sessions').set(far).where('id', '=', session_id).execute()
}

export const testConfig: Config = {
  mode: 'sandbox',
  host: '127.0.0.1',
  port: 0,
  databaseUrl: undefined,
  dataDir: '/nonexistent',
  uploads: '/nonexistent/uploads',
  publicUrl: undefined,
  messageTemplates: {},
  corsOrigins: [],
  logLevel: 'silent',
  rateLimitPerMinute: 0,
  trustedProxies: 0,
}
