import type { SettingVersion, Setting as SettingView } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { cutPage, numberOfCursor } from '../../platform/time-cursor'
import type { Setting } from './setting'

export async function settingView(db: Db, { key, initial }: Setting, now: Date): Promise<SettingView> {
  const rows = await versions(db, key).execute()
  const standing = rows
    .filter((row) => row.withdrawn_at === null)
    .sort((a, b) => a.effective_from.getTime() - b.effective_from.getTime() || a.version - b.version)
  const inForce = standing.filter((row) => row.effective_from <= now).at(-1)
  return {
    key,
    value: inForce ? inForce.value : initial,
    inForce: inForce ? versionView(inForce) : null,
    planned: standing.filter((row) => row.effective_from > now).map(versionView),
    latestVersion: rows[0]?.version ?? 0,
  }
}

/** The changes of one setting, the newest first. */
export async function listVersions(db: Db, key: string, query: { limit?: number; cursor?: string }) {
  const { limit = 20, cursor } = query
  const before = numberOfCursor(cursor, 9)
  const rows = await versions(db, key)
    .$if(before !== null, (select) => select.where('version', '<', before))
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, (row) => ({ at: row.changed_at, id: String(row.version) }))
  return { items: page.map(versionView), nextCursor }
}

/** With who made them, the newest first. */
const versions = (db: Db, key: string) =>
  db
    .selectFrom('settings')
    .leftJoin('customers', 'customers.id', 'settings.changed_by')
    .leftJoin('machine_keys', 'machine_keys.id', 'settings.changed_by')
    .selectAll('settings')
    .select((eb) => eb.fn.coalesce('customers.nickname', 'machine_keys.name').as('changed_by_name'))
    .where('key', '=', key)
    .orderBy('version', 'desc')

const versionView = (row: Selectable<Database['settings']> & { changed_by_name: string | null }): SettingVersion => ({
  version: row.version,
  value: row.value,
  effectiveFrom: row.effective_from.toISOString(),
  changedAt: row.changed_at.toISOString(),
  changedBy: row.changed_by,
  changedByName: row.changed_by_name,
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
})
