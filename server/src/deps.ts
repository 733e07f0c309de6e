import type { FastifyRequest } from 'fastify'
import type { Gateways } from './core/gateways/gateways'
import type { DueWork } from './core/jobs/jobs'
import type { Clock } from './platform/clock'
import type { Config } from './platform/config'
import type { Db, Tx } from './platform/database/db'

export type { Db, Tx }

/** All that a route may use from outside. Made once in server.ts, and by the tests. */
export interface Deps {
  config: Config
  db: Db
  clock: Clock
  gateways: Gateways
  due: DueWork
}

/**
 * Who may call a route. `customer` is the default: a route that says nothing is closed.
 * `visitor`: logged in or not (`customerId` may be null). `public`: no identity is read.
 */
export type Access = 'customer' | 'visitor' | 'public' | 'merchant' | 'sandbox'

declare module 'fastify' {
  interface FastifyInstance {
    deps: Deps
    /**
     * Runs `work` in one transaction together with the request's Idempotency-Key: same key and body give the saved
     * answer and no second effect. Effect and answer are committed together, so a crash leaves both or neither.
     */
    transact<T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T>
  }
  interface FastifyRequest {
    customerId: string | null
  }
  interface FastifyContextConfig {
    access?: Access
    /** true: a POST without Idempotency-Key is refused (payment, claim). */
    idempotencyKeyRequired?: boolean
    /** true: a POST that may simply be sent again, for it writes nothing or ends in the same; it reads no Idempotency-Key. */
    repeatable?: boolean
  }
}

/** The caller of a `customer` route; the access plugin has already refused everybody else. */
export function customerOf(request: FastifyRequest): string {
  if (request.customerId === null) throw new Error(`${request.routeOptions.url} reads a customer but admits visitors`)
  return request.customerId
}
