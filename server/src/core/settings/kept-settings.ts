import type { Static, TSchema } from 'typebox'
import type { Db } from '../../platform/database/db'
import { fitting, type Setting } from './setting'

interface Version {
  value: unknown
  effective_from: Date
}
interface Versions {
  readAtMs: number
  /** The latest first. */
  all: readonly Version[]
}

/** By the keys of settings, for the one database of this process. */
const kept = new Map<string, Versions>()
let keptMs = 0
/** Those that fit the schema of their setting. To find that out of large ones takes longer than what is asked for them. */
const fits = new WeakSet<Version>()

/** How long this process uses what it has read of settings, in real time. 0, as in tests: it reads them each time. */
export function keepSettings(ms: number): void {
  kept.clear()
  keptMs = ms
}

/**
 * What the shop has decided as of `now`, for commands that ask often. A change holds here `keepSettings` later at the latest; one
 * that was planned before holds from its moment on, because all versions are kept. Not for answers that are kept themselves:
 * they would keep the value of before the change that made them outdated.
 */
export async function readKeptSetting<Schema extends TSchema>(
  db: Db,
  setting: Setting<Schema>,
  now: Date,
): Promise<Static<Schema>> {
  const { all } = await versionsOf(db, setting.key)
  const inForce = all.find((version) => version.effective_from <= now)
  if (inForce === undefined) return setting.initial
  if (!fits.has(inForce)) {
    fitting(setting, inForce.value)
    fits.add(inForce)
  }
  return inForce.value as Static<Schema>
}

async function versionsOf(db: Db, key: string): Promise<Versions> {
  const known = kept.get(key)
  if (known && performance.now() - known.readAtMs < keptMs) return known
  const readAtMs = performance.now()
  const all = await db
    .selectFrom('settings')
    .select(['value', 'effective_from'])
    .where('key', '=', key)
    .where('withdrawn_at', 'is', null)
    .orderBy('effective_from', 'desc')
    .orderBy('version', 'desc')
    .execute()
  const versions = { readAtMs, all }
  if (keptMs > 0) kept.set(key, versions)
  return versions
}
