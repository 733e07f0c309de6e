import type { Db } from '../../platform/database/db'

/**
 * Stores the names of audiences, at the start, so that PostgreSQL refuses an offer for an audience that nobody registers.
 * Names are never removed: during an update another process may know more of them than this one.
 */
export async function saveAudiences(db: Db, names: readonly string[]): Promise<void> {
  await db
    .insertInto('audiences')
    .values(names.map((name) => ({ name })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
