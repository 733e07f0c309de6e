import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'

export interface CatalogueVersion {
  catalogue: string
  /** Since 1970. */
  minute: number
}

/**
 * What the shop shows to everybody is the same at the same version: another one follows each change of the catalogue, of what
 * is sold out, of coupons and settings, and each moment at which a coupon or a setting begins or ends. Sales do not count, as
 * every payment changes them: lists follow them by the minute.
 */
export async function catalogueVersion(db: Db, now: Date): Promise<CatalogueVersion> {
  const { rows } = await sql<{ changes: number; latest: Date | null }>`
    select (select sum(changes) from catalogue_version) as changes, (
      select max(at) from (
        select effective_from as at from settings
        union all select claim_from from coupons
        union all select claim_until from coupons) as moments
      where at <= ${now}) as latest`.execute(db)
  return {
    catalogue: `${rows[0]?.changes ?? 0} ${rows[0]?.latest?.getTime() ?? 0}`,
    minute: Math.floor(now.getTime() / minuteMs),
  }
}
