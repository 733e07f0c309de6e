import { type App, type AppOptions, buildApp } from '../src/app'
import type { Gateways } from '../src/core/gateways/gateways'
import { postgresDueWork } from '../src/core/jobs/postgres-jobs'
import { readTemplateIds } from '../src/core/notices/templates'
import type { Db, Deps } from '../src/deps'
import type { MovableClock } from '../src/platform/clock'
import type { Config } from '../src/platform/config'
import { sandboxCodes } from '../src/sandbox/gateways/sandbox-codes'
import { sandboxLogin } from '../src/sandbox/gateways/sandbox-login'
import { sandboxMessages } from '../src/sandbox/gateways/sandbox-messages'
import { sandboxPay } from '../src/sandbox/gateways/sandbox-pay'
import { sandboxTracking } from '../src/sandbox/gateways/sandbox-tracking'
import { testClock } from './test-clock'
import { testDatabase } from './test-database'

type Headers = Record<string, string>

export interface TestApp {
  app: App
  deps: Deps
  clock: MovableClock
  db: Db
  url: string
  /** Logs a phone in; the same deviceId is the same customer. Gives the headers that its requests carry. */
  loginAs(deviceId: string): Promise<Headers>
  asMerchant: Headers
  close(): Promise<void>
}

interface Options extends AppOptions {
  config?: Partial<Config>
  gateways?: Partial<Gateways>
  maxConnections?: number
  /** Told about due work that fails; it is put off either way. */
  onDueError?: (error: unknown) => void
}

/** The whole API on a database of its own, with a clock that stands still and the sandbox's gateways. */
export async function testApp(options: Options = {}): Promise<TestApp> {
  const { db, url, close } = await testDatabase({ maxConnections: options.maxConnections ?? 10 })
  const clock = testClock()
  const due = postgresDueWork({ db, clock, onError: options.onDueError ?? (() => undefined) })
  const deps: Deps = {
    config: { ...testConfig, ...options.config },
    db,
    clock,
    due,
    gateways: {
      login: sandboxLogin(),
      pay: sandboxPay(),
      tracking: sandboxTracking,
      messages: sandboxMessages,
      codes: sandboxCodes,
      ...options.gateways,
    },
  }
  const app = await buildApp(deps, options)
  await app.ready()
  return {
    app,
    deps,
    clock,
    db,
    url,
    async loginAs(deviceId) {
      const body = { code: `code-${deviceId}`, deviceId: deviceId.padEnd(8, '-') }
      const answer = await app.inject({ method: 'POST', url: '/v1/sessions', body })
      if (answer.statusCode !== 201) throw new Error(`cannot log in as ${deviceId}: ${answer.body}`)
      return { authorization: `Bearer ${answer.json<{ token: string }>().token}` }
    },
    asMerchant: { authorization: `Bearer ${deps.config.merchantToken}` },
    async close() {
      await due.stop()
      await app.close()
      await close()
    },
  }
}

export const testConfig: Config = {
  mode: 'sandbox',
  host: '127.0.0.1',
  port: 0,
  databaseUrl: undefined,
  dataDir: '/nonexistent',
  merchantToken: 'test-merchant-token',
  publicUrl: undefined,
  messageTemplates: readTemplateIds({}, true),
  corsOrigins: [],
  logLevel: 'silent',
  rateLimitPerMinute: 0,
  trustedProxies: 0,
}
