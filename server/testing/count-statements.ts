import type { Db } from '../src/platform/database/db'

export interface Statement {
  text: string
  parameters: readonly unknown[]
}

const listeners = new WeakMap<Db, Statement[]>()

/**
 * The statements that `work` sends to a test's database, in the order in which they ended, `begin` and `commit` among them.
 * `work` is awaited alone: what runs beside it would be counted too.
 */
export async function sentStatements(db: Db, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  listeners.set(db, statements)
  try {
    await work()
  } finally {
    listeners.delete(db)
  }
  return statements
}

/** Their texts alone. */
export const countStatements = async (db: Db, work: () => Promise<unknown>): Promise<string[]> =>
  (await sentStatements(db, work)).map(({ text }) => text)

/** Called by the test database for each statement that ran. */
export const announceStatement = (db: Db, statement: Statement): void => {
  listeners.get(db)?.push(statement)
}
