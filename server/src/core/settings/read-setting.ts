import { type RawBuilder, sql } from 'kysely'
import type { Static, TSchema } from 'typebox'
import type { Db } from '../../platform/database/db'
import { fitting, type Setting } from './setting'

/** What the shop has decided as of `now`. */
export async function readSetting<Schema extends TSchema>(
  db: Db,
  setting: Setting<Schema>,
  now: Date,
): Promise<Static<Schema>> {
  const { rows } = await sql<{ value: unknown }>`${versionInForce(setting, now)}`.execute(db)
  const [row] = rows
  return row === undefined ? setting.initial : fitting(setting, row.value)
}

/** Several settings, in one statement and in their order. */
export async function readSettings<Schemas extends TSchema[]>(
  db: Db,
  settings: { [Index in keyof Schemas]: Setting<Schemas[Index]> },
  now: Date,
): Promise<{ [Index in keyof Schemas]: Static<Schemas[Index]> }> {
  const queries = settings.map((setting) => sql`(${versionInForce(setting, now)})`)
  const { rows } = await sql<{ key: string; value: unknown }>`${sql.join(queries, sql` union all `)}`.execute(db)
  const inForce = (setting: Setting) => {
    const row = rows.find(({ key }) => key === setting.key)
    return row === undefined ? setting.initial : fitting(setting, row.value)
  }
  return settings.map(inForce) as { [Index in keyof Schemas]: Static<Schemas[Index]> }
}

/** A query of the row of `settings` that is in force at `now`, for statements that use its value; none where it was never set. */
export const versionInForce = ({ key }: Pick<Setting, 'key'>, now: Date): RawBuilder<unknown> => sql`
  select * from settings
  where key = ${key} and effective_from <= ${now} and withdrawn_at is null
  order by effective_from desc, version desc limit 1`

/** Throws where a value that holds now or will does not fit its schema: such a shop should not start. */
export async function checkStoredSettings(db: Db, settings: Iterable<Setting>, now: Date): Promise<void> {
  for (const setting of settings) {
    await readSetting(db, setting, now)
    const planned = await db
      .selectFrom('settings')
      .select('value')
      .where('key', '=', setting.key)
      .where('effective_from', '>', now)
      .where('withdrawn_at', 'is', null)
      .execute()
    for (const { value } of planned) fitting(setting, value)
  }
}
