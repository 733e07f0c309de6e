import type { Db } from '../../platform/database/db'

/** Something that the shop decides, kept as JSON under its key. */
export interface Setting<Value> {
  key: string
  /** What holds until the shop has set it. */
  initial: Value
}

/** Written by the shop alone, so that what is read is what was saved. */
export async function readSetting<Value>(db: Db, { key, initial }: Setting<Value>): Promise<Value> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row === undefined ? initial : (row.value as Value)
}

export async function saveSetting<Value>(db: Db, { key }: Setting<Value>, setting: Value): Promise<void> {
  const value = JSON.stringify(setting)
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
