import { rm } from 'node:fs/promises'
import { startOwnPostgres } from '../../../server/src/platform/database/own-postgres'
import { inRoot } from '../root'
import { serve, settingsOf } from '../serve'

const dataDir = inRoot('.cache/screenshots')

/** The whole shop with the demo catalogue, as if opened for the first time. */
export async function openNewShop() {
  await rm(dataDir, { recursive: true, force: true })
  const postgres = await startOwnPostgres(dataDir)
  try {
    const settings = { PORT: '0', DATABASE_URL: postgres.url(), HAOLI_RATE_LIMIT: '0' }
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
