import type { FastifyInstance } from 'fastify'
import { access } from './core/actors/access'
import { isTokenKnown } from './core/actors/remembered-sessions'
import { prepareParser } from './core/addresses/parse/parse-address'
import { requireAudit } from './core/audit/require-audit'
import { auditRequest } from './core/audit/write-audit'
import type { Deps } from './core/system/deps'
import { registerRoutes } from './core/system/register-routes'
import { translateAnswers } from './core/translations/translate-answers'
import { health } from './platform/plugins/health'
import { httpServer } from './platform/plugins/http-server'
import { rateLimits } from './platform/plugins/limits'
import { serverTime } from './platform/plugins/server-time'
import { transact } from './platform/plugins/transact'
import { prepareTables } from './platform/texts/simplified'

export interface AppOptions {
  /** Mounts what is not the API: the preview at `/`, the shop at `/app/`, pictures at `/media`. */
  site?: (app: FastifyInstance) => Promise<void>
  /** Where log lines go; standard output by default. */
  logTo?: { write(line: string): void }
}

/** The whole API, without a port. Every outside thing comes in through `deps`. */
export async function buildApp(deps: Deps, options: AppOptions = {}) {
  const { config, db, clock, registry } = deps
  prepareTables()
  prepareParser()
  const app = await httpServer(config, options.logTo)
  app.decorate('deps', deps)
  app.decorate('declaredRoutes', [])
  await app.register(health, { db })
  await app.register(
    async (v1) => {
      await v1.register(serverTime, { clock })
      await v1.register(rateLimits, {
        perMinute: config.rateLimitPerMinute,
        callerOf: ({ actor }) => actor.id ?? undefined,
      })
      await v1.register(access, { db, clock, mode: config.mode })
      if (config.mode === 'sandbox') await v1.register(requireAudit)
      await v1.register(transact, {
        db,
        clock,
        callerOf: ({ actor }) => actor.id ?? undefined,
        tokenToCheck: (request) => request.tokenToCheck,
        isTokenKnown,
        afterWork: (tx, request) => auditRequest(tx, request, clock.now()),
      })
      await v1.register(translateAnswers)
      for (const system of registry.systems) await registerRoutes(v1, system)
    },
    { prefix: '/v1' },
  )
  await options.site?.(app)
  return app
}

export type App = Awaited<ReturnType<typeof buildApp>>
