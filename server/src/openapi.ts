import { buildApp } from './app'
import { systemClock } from './clock/clock'
import { readConfig } from './config'
import { openDatabase } from './database/pool'
import { postgresDueWork } from './due/postgres-due-work'
import { makeGateways } from './gateways/make-gateways'

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
