import { sql } from 'kysely'
import type { Db } from '../../src/platform/database/db'

/** SQL for the columns of a row `n` of `rows`; `at` is its time, the last one's is now. */
type Columns = Readonly<Record<string, string>>

/** What stands in a column that may not be empty, where its table says nothing of it. */
const byType: Readonly<Record<string, string>> = {
  text: `''`,
  int4: '1',
  int8: '1',
  bool: 'false',
  jsonb: `'[]'`,
  timestamptz: 'at',
}

/**
 * Fills tables with `rows` rows each, in the order of their names. Foreign keys, triggers and checks are off while that happens:
 * what a plan depends on is how many rows there are and how their values are spread.
 */
export async function fillTables(
  db: Db,
  tables: Readonly<Record<string, Columns>>,
  { rows, now }: { rows: number; now: Date },
): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one)
    await sql`set session_replication_role = replica`.execute(one)
    for (const [table, columns] of Object.entries(tables)) {
      await dropChecks(one, table)
      const given = { ...(await neededColumns(one, table)), ...columns }
      const names = Object.keys(given)
      await sql`
        insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
        select ${sql.join(names.map((name) => sql.raw(given[name] ?? 'null')))}
        from generate_series(1, ${rows}::bigint) n,
          lateral (select ${now}::timestamptz - (${rows} - n) * interval '20 minutes' as at) t`.execute(one)
    }
    await sql`set session_replication_role = origin`.execute(one)
    await sql`vacuum (analyze)`.execute(one)
    await sql`set statement_timeout = '30s'`.execute(one)
  })
}

async function dropChecks(db: Db, table: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint where conrelid = ${table}::regclass and contype = 'c'`.execute(db)
  for (const { name } of rows) await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(db)
}

async function neededColumns(db: Db, table: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, udt_name as type from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_nullable = 'NO' and column_default is null and is_identity = 'NO'`.execute(
    db,
  )
  return Object.fromEntries(rows.map(({ name, type }) => [name, byType[type] ?? 'null']))
}
