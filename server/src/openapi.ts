import { buildApp } from './app'
import { postgresDueWork } from './core/jobs/postgres-jobs'
import { systemClock } from './platform/clock'
import { readConfig } from './platform/config'
import { openDatabase } from './platform/database/pool'
import { makeGateways } from './sandbox/gateways/make-gateways'

/** The OpenAPI document of the API, sandbox routes included. Needs no database: none is asked anything. */
export async function openapiText(): Promise<string> {
  const config = readConfig({ HAOLI_LOG_LEVEL: 'silent' })
  const db = openDatabase('postgres://nobody@127.0.0.1:1/none')
  const due = postgresDueWork({ db, clock: systemClock, onError: () => undefined })
  const app = await buildApp({ config, db, clock: systemClock, due, gateways: makeGateways('sandbox') })
  try {
    await app.ready()
    return `${JSON.stringify(app.swagger(), null, 2)}\n`
  } finally {
    await app.close()
    await db.destroy()
  }
}
