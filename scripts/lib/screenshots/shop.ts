import pg from 'pg'
import { startEmbeddedPostgres } from '../../../server/src/database/embedded'
import { inRoot } from '../root'
import { serve, settingsOf } from '../serve'

const database = 'pictures'

/** The whole shop with the demo catalogue, as if opened for the first time. Its PostgreSQL is kept in .cache. */
export async function openNewShop() {
  const postgres = await startEmbeddedPostgres({ dataDir: inRoot('.cache/screenshots') })
  try {
    const admin = new pg.Client({ connectionString: postgres.url() })
    await admin.connect()
    await admin.query(`drop database if exists ${database} with (force)`)
    await admin.query(`create database ${database}`)
    await admin.end()
    const settings = { PORT: '0', DATABASE_URL: postgres.url(database), HAOLI_RATE_LIMIT: '0' }
    const server = await serve(settingsOf(settings))
    return {
      url: server.url,
      async close() {
        await server.close()
        await postgres.close()
      },
    }
  } catch (error) {
    await postgres.close()
    throw error
  }
}
