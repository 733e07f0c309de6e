import { type DatabaseConnection, Transaction } from 'kysely'
import type { Db, Tx } from './db'
import type { Database } from './tables'

/** What a transaction of its own would need to begin others, or to end the pool: it can do neither. */
const none = {} as never

/** Those of open transactions. */
const connections = new WeakMap<Db, DatabaseConnection>()

/** The connection of a transaction that passes on at once what is asked of it: who has built a query needs nothing else of Kysely. */
export const connectionOf = (db: Db): DatabaseConnection | undefined => connections.get(db)

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
    const joinedTx = new Transaction<Database>({ config: none, dialect: none, driver: none, executor: joined })
    connections.set(joinedTx, connection)
    try {
      return await work(joinedTx)
    } finally {
      ended = true
      connections.delete(joinedTx)
    }
  })
}
