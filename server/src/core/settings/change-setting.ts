import { sql } from 'kysely'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { Db, Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { fitting, type Setting } from './setting'

interface Change<Value> {
  value: Value
  /** Absent: at once. */
  effectiveFrom?: Date
  /** The latest version as whoever makes the change knows it; 0: none yet. */
  basedOn: number
  /** Who makes the change. */
  by: string
}

/**
 * Adds a version. `setting_changed` where another version was added since `basedOn`: its number is taken, or does not
 * follow, so that of two changes at once one is refused.
 */
export async function changeSetting<Schema extends TSchema>(
  tx: Tx,
  setting: Setting<Schema>,
  { value, effectiveFrom, basedOn, by }: Change<Static<Schema>>,
  now: Date,
): Promise<void> {
  const effective = effectiveFrom ?? now
  // Written so that what is no time, such as a leap second, is refused too.
  if (!(effective >= now)) {
    throw new Problem('validation_failed', 'this time has passed already', { param: '/effectiveFrom' })
  }
  refuseUnreadable(setting, value)
  const fault = await setting.check?.(tx, value)
  if (fault) throw new Problem('validation_failed', fault.message, { param: `/value${fault.param}` })
  const { numAffectedRows = 0n } = await sql`
    insert into settings (key, version, value, effective_from, changed_at, changed_by)
    select ${setting.key}, ${basedOn}::int + 1, ${JSON.stringify(value)}, ${effective}, ${now}, ${by}
    where ${basedOn}::int = 0 or exists (select from settings where key = ${setting.key} and version = ${basedOn})
    on conflict (key, version) do nothing`.execute(tx)
  if (numAffectedRows === 0n)
    throw new Problem('setting_changed', `${setting.key} was changed meanwhile: read it again`)
}

/** The route's validator takes some times that the reader does not, and a value that cannot be read would stop the shop. */
function refuseUnreadable({ schema }: Setting, value: unknown): void {
  if (Value.Check(schema, value)) return
  const [first] = Value.Errors(schema, value)
  const param = `/value${first?.instancePath ?? ''}`
  throw new Problem('validation_failed', `does not fit the setting: ${first?.message}`, { param })
}

/** Sets a value from now on, whatever it was before. For the demo, and for tests. Throws where it does not fit. */
export async function saveSetting<Schema extends TSchema>(
  db: Db,
  setting: Setting<Schema>,
  value: Static<Schema>,
  { now, by }: { now: Date; by: string },
): Promise<void> {
  const fit = fitting(setting, value)
  await sql`
    insert into settings (key, version, value, effective_from, changed_at, changed_by)
    select ${setting.key}, coalesce(max(version), 0) + 1, ${JSON.stringify(fit)}, ${now}, ${now}, ${by}
    from settings where key = ${setting.key}`.execute(db)
}

/** Takes back a change that has not come into force. `not_found`, or `setting_in_force` where it has. */
export async function withdrawVersion(tx: Tx, key: string, version: number, now: Date): Promise<void> {
  const withdrawn = await tx
    .updateTable('settings')
    .set({ withdrawn_at: sql`coalesce(withdrawn_at, ${now})` })
    .where('key', '=', key)
    .where('version', '=', version)
    .where((eb) => eb.or([eb('effective_from', '>', now), eb('withdrawn_at', 'is not', null)]))
    .returning('version')
    .executeTakeFirst()
  if (withdrawn) return
  const known = await tx
    .selectFrom('settings')
    .select('version')
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!known) throw notFound('version of this setting')
  throw new Problem('setting_in_force', 'this version holds already: set another value instead')
}
