import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'

/**
 * What the shop shows to everybody is the same at the same version: another one follows each change of the catalogue, of what
 * is sold out, of coupons and settings, and each moment at which a coupon or a setting begins or ends. Sales do not count, as
 * every payment changes them: so that lists follow them, a new minute is another version too.
 */
export async function catalogueVersion(db: Db, now: Date): Promise<string> {
  const { rows } = await sql<{ changes: number; latest: Date | null }>`
    select (select sum(changes) from catalogue_version) as changes, (
      select max(at) from (
        select effective_from as at from settings
        union all select claim_from from coupons
        union all select claim_until from coupons) as moments
      where at <= ${now}) as latest`.execute(db)
  return [rows[0]?.changes, rows[0]?.latest?.getTime(), Math.floor(now.getTime() / minuteMs)].join(' ')
}
