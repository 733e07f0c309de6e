import type { Clock } from '../../platform/clock'
import type { Config } from '../../platform/config'
import type { Db } from '../../platform/database/db'
import type { Actor } from '../actors/actor'
import type { Answers } from '../answers/keep-answers'
import type { Gateways } from '../gateways/gateways'
import type { Context, Jobs, Registry } from './system'

/** All that a route may use from outside. Made by `makeDeps`. */
export interface Deps {
  config: Config
  db: Db
  clock: Clock
  gateways: Gateways
  jobs: Jobs
  registry: Registry
  /** Answers that are the same for everybody. */
  answers: Answers
  /** For a command of this caller that begins now. */
  newContext(actor: Actor): Context
}

declare module 'fastify' {
  interface FastifyInstance {
    deps: Deps
  }
}
