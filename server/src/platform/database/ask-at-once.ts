import { Transaction } from 'kysely'
import type { Tx } from './db'
import type { Database } from './tables'

/** What a transaction of its own would need to begin others, or to end the pool: it can do neither. */
const none = {} as never

/**
 * Runs `work` with a transaction that passes on at once whatever is asked of it, so that the connection can send together what is
 * asked at the same time (`joinCommands`). Kysely's own one waits for each answer first.
 */
export async function askAtOnce<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const executor = tx.getExecutor()
  let ended = false
  return executor.provideConnection(async (connection) => {
    const provider = {
      provideConnection: async <R>(consumer: (connected: typeof connection) => Promise<R>): Promise<R> => {
        // Of several that were asked at once, one may go on although another has failed and the transaction is being undone.
        if (ended) throw new Error('asked of a transaction that has ended')
        return consumer(connection)
      },
    }
    const joined = executor.withConnectionProvider(provider)
    try {
      return await work(new Transaction<Database>({ config: none, dialect: none, driver: none, executor: joined }))
    } finally {
      ended = true
    }
  })
}
