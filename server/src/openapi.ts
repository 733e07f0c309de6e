import { buildApp } from './app'
import { makeDeps } from './deps'
import { systemClock } from './platform/clock'
import { readConfig } from './platform/config'
import { openDatabase } from './platform/database/pool'
import { openFileStore } from './platform/files/open-file-store'
import { sandboxGateways } from './sandbox/gateways/sandbox-gateways'

/**
 * The OpenAPI document of the API, sandbox routes included, its paths in the order of their names. Needs no database: none
 * is asked anything.
 */
export async function openapiText(): Promise<string> {
  const config = readConfig({ HAOLI_LOG_LEVEL: 'silent' })
  const db = openDatabase('postgres://nobody@127.0.0.1:1/none')
  const gateways = { ...sandboxGateways(), files: openFileStore(config.uploads) }
  const app = await buildApp(makeDeps({ config, db, clock: systemClock, gateways }))
  try {
    await app.ready()
    const document = app.swagger()
    const paths = Object.fromEntries(Object.entries(document.paths ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
    return `${JSON.stringify({ ...document, paths }, null, 2)}\n`
  } finally {
    await app.close()
    await db.destroy()
  }
}
