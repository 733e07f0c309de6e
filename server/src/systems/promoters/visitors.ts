import { sql } from 'kysely'
import { couponSetting } from '../../core/coupons/coupon-setting'
import type { Audience } from '../../core/eligibility/audience'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'

/**
 * Who opened a link, card or present of the coupon's promoter, some days ago at most (`noteOpening`); of who is not logged in,
 * the visit that they name. A promoter who has left has no visitors.
 */
export const visitorsOfPromoter: Audience = {
  sentence: 'came by a link, card or present of the promoter whose coupon it is',
  includes: ({ customerId, visitId = null, now }, offerId) => sql<boolean>`exists (
    select from (select ${offerId} as id) wanted join coupons offered on offered.id = wanted.id
    join promoters p on p.id = offered.promoter_id and p.state = 'active'
    where p.customer_id is distinct from ${customerId} and (
      exists (
        select from promoter_openings o
        where o.customer_id = ${customerId} and o.promoter_id = p.id and o.until > ${now})
      or exists (
        select from visits v join visit_marks m on m.visit_id = v.id and m.mark = 'promoter'
        join promoter_links l on l.code = m.value
        where v.id = ${visitId} and v.customer_id is null and v.kept_from is null and l.promoter_id = p.id)))`,
}

/** A customer opened something of a promoter's: from now on, and for some days, they may claim that promoter's coupons. */
export async function noteOpening(
  tx: Tx,
  { customerId, promoterId }: { customerId: string; promoterId: string },
  now: Date,
): Promise<void> {
  const { promoterDays } = await readKeptSetting(tx, couponSetting, now)
  const until = new Date(now.getTime() + promoterDays * dayMs)
  await tx
    .insertInto('promoter_openings')
    .values({ customer_id: customerId, promoter_id: promoterId, until })
    .onConflict((conflict) => conflict.columns(['customer_id', 'promoter_id']).doUpdateSet({ until }))
    .execute()
}
