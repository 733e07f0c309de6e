import { sql } from 'kysely'
import type { Tx } from './db'
import { withAllSent } from './send-along'

/** Does a part of a transaction. Where it fails, the part alone is undone, also what it has sent along, and its error is thrown. */
export async function inSavepoint<T>(tx: Tx, part: () => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(tx)
  try {
    const done = await withAllSent(tx, part)
    await sql`release savepoint part`.execute(tx)
    return done
  } catch (error) {
    await sql`rollback to savepoint part`.execute(tx)
    // So that its name is that of the part around it again.
    await sql`release savepoint part`.execute(tx)
    throw error
  }
}
