import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'

export interface CatalogueVersion {
  catalogue: string
  /** Stays the same while things only sell out or come back. */
  exceptSoldOut: string
  /** Since 1970. */
  minute: number
}

/** A query of the moments `at`, up to `now`, at which what everybody sees changed though nobody wrote anything. */
export type Moments = (now: Date) => RawBuilder<unknown>

/**
 * What the shop shows to everybody is the same at the same version: another one follows each change of the catalogue, of what
 * is sold out, of coupons and settings, and each moment at which a coupon, a setting or an offer of a system begins or ends. Sales do not count, as
 * every payment changes them: lists follow them by the minute.
 */
export async function catalogueVersion(db: Db, now: Date, moments: readonly Moments[]): Promise<CatalogueVersion> {
  const ofSystems = moments.map((of) => sql`union all ${of(now)}`)
  const { rows } = await sql<{ changes: number; sold_out_changes: number; latest: Date | null }>`
    select sum(changes) as changes, sum(sold_out_changes) as sold_out_changes, (
      select max(at) from (
        select effective_from as at from settings
        union all select claim_from from coupons
        union all select claim_until from coupons
        ${sql.join(ofSystems, sql` `)}) as moments
      where at <= ${now}) as latest
    from catalogue_version`.execute(db)
  const { changes = 0, sold_out_changes = 0, latest } = rows[0] ?? {}
  const moment = latest?.getTime() ?? 0
  return {
    catalogue: `${changes} ${moment}`,
    exceptSoldOut: `${changes - sold_out_changes} ${moment}`,
    minute: Math.floor(now.getTime() / minuteMs),
  }
}
