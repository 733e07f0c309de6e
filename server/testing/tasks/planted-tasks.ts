import { sql } from 'kysely'
import type { System } from '../../src/core/system/system'
import type { TaskOnRows, TaskToFile } from '../../src/core/tasks/task-kind'
import type { Db } from '../../src/platform/database/db'
import { Problem } from '../../src/platform/problem'

/** Counts that a row was done, as something that must not happen twice. */
export const countRow = (db: Db, row: string) =>
  sql`
    insert into sandbox_values (key, value) values (${`row ${row}`}, '1')
    on conflict (key) do update set value = to_jsonb((sandbox_values.value #>> '{}')::integer + 1)`.execute(db)

/** How often each row was done: `a:1`. */
export async function rowsDone(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('sandbox_values')
    .select(['key', 'value'])
    .where('key', 'like', 'row %')
    .orderBy('key')
    .execute()
  return rows.map(({ key, value }) => `${key.slice('row '.length)}:${value}`)
}

const wave: TaskOnRows<string, { by: string }> = {
  atOnce: 2,
  async row(tx, { row }) {
    await countRow(tx, row)
    if (row === 'nobody') throw new Problem('not_found', 'no such person')
    if (row === 'broken') throw new Error('no arm')
    return { objectId: `wave_${row}` }
  },
}

/** Reads the words that it is given, two at a time. */
const spell: TaskToFile<string[], number, string[]> = {
  count: async (_tx, words) => words.length,
  async read(_tx, { input, place }) {
    const part = input.slice(place ?? 0, (place ?? 0) + 2)
    const next = (place ?? 0) + part.length
    return { rows: part.length, part, next: next < input.length ? next : null }
  },
  file: async (_input, parts) => ({ name: 'words.csv', type: 'text/csv', bytes: Buffer.from(parts.flat().join('\n')) }),
}

/** A system with one kind of task of each form. */
export const plantedTasks: System = { name: 'planted', tasks: { wave, spell } }
