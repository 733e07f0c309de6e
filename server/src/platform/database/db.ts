import type { Kysely, Transaction } from 'kysely'
import type { Database } from './tables'

/** Reads may run on the pool or inside a transaction. */
export type Db = Kysely<Database>
export type Tx = Transaction<Database>
