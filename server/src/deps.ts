import { type Actor, nobody } from './core/actors/actor'
import { keepAnswers } from './core/answers/keep-answers'
import type { Gateways } from './core/gateways/gateways'
import { postgresJobs } from './core/jobs/postgres-jobs'
import type { FailedJob } from './core/jobs/run-job'
import type { Deps } from './core/system/deps'
import { makeRegistry } from './core/system/registry'
import type { Context } from './core/system/system'
import type { Clock } from './platform/clock'
import type { Config } from './platform/config'
import type { Db } from './platform/database/db'
import { systemsOf } from './systems'

interface Parts {
  config: Config
  db: Db
  clock: Clock
  gateways: Gateways
  /** Called when a job fails, and when a whole poll fails. */
  onJobError?: (error: unknown, job?: FailedJob) => void
  beforePoll?: () => Promise<void>
  systems?: Parameters<typeof makeRegistry>[0]
}

/** Puts the shop together: the queue, and what all systems register. */
export function makeDeps({ config, db, clock, gateways, onJobError, beforePoll, systems }: Parts): Deps {
  const registry = makeRegistry(systems ?? systemsOf(config.mode))
  const contextOf = (actor: Actor, now: Date): Context => ({ now, actor, jobs, gateways, registry })
  const jobs = postgresJobs({
    db,
    clock,
    contextAt: (now) => contextOf(nobody, now),
    jobs: registry.jobs,
    onError: onJobError ?? (() => undefined),
    ...(beforePoll && { beforePoll }),
  })
  return {
    config,
    db,
    clock,
    gateways,
    jobs,
    registry,
    answers: keepAnswers({ db, clock, moments: registry.moments }),
    newContext: (actor) => contextOf(actor, clock.now()),
  }
}
