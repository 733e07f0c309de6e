import type { Db } from '../../platform/database/db'
import { type Cell, csvOf } from '../../platform/tables/csv'

/** Rows that are read at once: one may be a whole description. */
const atOnce = 500

/**
 * The rows of a task that failed as CSV, in parts: the members that its kind names, so that a file can be repaired and taken
 * again, and why each failed. A kind that names none has the row's number instead.
 */
export async function* failuresOf(db: Db, id: string, columns: readonly string[] | undefined): AsyncGenerator<string> {
  yield csvOf([[...(columns ?? ['row']), 'code', 'message']])
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('task_rows')
      .select(['position', 'input', 'code', 'message'])
      .where('task_id', '=', id)
      .where('state', '=', 'failed')
      .where('position', '>', after)
      .orderBy('position')
      .limit(atOnce)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    after = last.position
    const lines = rows.map(({ position, input, code, message }) => [
      ...(columns ? columns.map((column) => cellOf(input, column)) : [position]),
      code,
      message,
    ])
    yield csvOf(lines).replace('\uFEFF', '')
  }
}

function cellOf(input: unknown, column: string): Cell {
  const value = (input as Record<string, unknown> | null)?.[column] ?? null
  return typeof value === 'string' || typeof value === 'number' || value === null ? value : JSON.stringify(value)
}
