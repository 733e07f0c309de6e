import type { Config } from '../../server/src/platform/config'
import type { Db } from '../../server/src/platform/database/db'
import { migrate } from '../../server/src/platform/database/migrate'
import { startOwnPostgres } from '../../server/src/platform/database/own-postgres'
import { openDatabase } from '../../server/src/platform/database/pool'
import { stopOnSignal } from './stop-on-signal'

/** For a command that works on the shop's database, beside a shop that runs or without one. Ctrl-C closes it too. */
export async function openShopDatabase(config: Config): Promise<{ db: Db; close(): Promise<void> }> {
  const embedded = config.databaseUrl === undefined ? await startOwnPostgres(config.dataDir) : null
  const url = config.databaseUrl ?? embedded?.url() ?? ''
  await migrate(url)
  const db = openDatabase(url)
  const close = async () => {
    await db.destroy()
    await embedded?.close()
  }
  stopOnSignal(close)
  return { db, close }
}
