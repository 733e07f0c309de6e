import type { Db } from '../src/platform/database/db'

const listeners = new WeakMap<Db, string[]>()

/**
 * The statements that `work` sends to a test's database, in the order in which they ended, `begin` and `commit` among them.
 * `work` is awaited alone: what runs beside it would be counted too.
 */
export async function countStatements(db: Db, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  listeners.set(db, statements)
  try {
    await work()
  } finally {
    listeners.delete(db)
  }
  return statements
}

/** Called by the test database for each statement that ran. */
export const announceStatement = (db: Db, statement: string): void => {
  listeners.get(db)?.push(statement)
}
