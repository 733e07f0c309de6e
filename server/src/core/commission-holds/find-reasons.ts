import { type HoldReason, holdReasons } from '@haoli/contract'
import type { CommissionCheckSetting } from '@haoli/contract/schemas'
import { type RawBuilder, sql } from 'kysely'
import type { Static } from 'typebox'
import type { Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import { samePlace } from './same-place'

export interface Found {
  promoterId: string
  reasons: HoldReason[]
}

/**
 * What the checks that are on find of an order whose commission has just been made: of a present, of a parcel that was accepted.
 * undefined: it earns nothing. One statement, whatever is on.
 */
export async function findReasons(
  tx: Tx,
  orderId: string,
  setting: Static<typeof CommissionCheckSetting>,
  now: Date,
): Promise<Found | undefined> {
  const isOn = { ...setting, burst: setting.burst !== null }
  const { orders, locks, minutes } = setting.burst ?? { orders: 0, locks: 0, minutes: 0 }
  const since = new Date(now.getTime() - minutes * minuteMs)
  const checks: Record<HoldReason, RawBuilder<boolean>> = {
    address: ownPlace,
    account: sharedAccount,
    ring: earnsBack,
    burst: sql`(select count(distinct order_id) from commission_terms where promoter_id = sold.promoter_id and agreed_at > ${since}) > ${orders}
      or (select count(*) from locks where promoter_id = sold.promoter_id and began_at > ${since}) > ${locks}`,
  }
  const { rows } = await sql<Record<HoldReason, boolean> & { promoter_id: string }>`
    with sold as (
      select promoters.id as promoter_id, promoters.customer_id as promoter_person, orders.id as order_id, orders.address,
        case when terms.lock_id is null then orders.customer_id else payer.customer_id end as customer_id
      from commissions
      join commission_terms terms on terms.order_line_id = commissions.terms_of
      join orders payer on payer.id = terms.order_id
      join promoters on promoters.id = terms.promoter_id
      join orders on orders.id = commissions.order_id
      where commissions.order_id = ${orderId}
      limit 1
    )
    select promoter_id, ${sql.join(holdReasons.map((one) => sql`${isOn[one] ? checks[one] : sql`false`} as ${sql.ref(one)}`))}
    from sold`.execute(tx)
  const [row] = rows
  return row && { promoterId: row.promoter_id, reasons: holdReasons.filter((one) => row[one]) }
}

/** Where the goods go, also to who accepted a present, is one of the promoter's own addresses, or where they had goods sent. */
const ownPlace = sql<boolean>`exists (
    select from addresses own where own.customer_id = sold.promoter_person and ${samePlace(sql`to_jsonb(own)`, sql`sold.address`)})
  or exists (
    select from orders own
    where own.customer_id = sold.promoter_person and own.id <> sold.order_id and ${samePlace(sql`own.address`, sql`sold.address`)})`

/** Another promoter is the same person to WeChat, or was paid to the same account. */
const sharedAccount = sql<boolean>`exists (
    select from customers me
    join customers other on other.unionid = me.unionid and other.id <> me.id
    join promoters on promoters.customer_id = other.id
    where me.id = sold.promoter_person)
  or exists (
    select from withdrawals mine
    join withdrawals others on others.account_hash = mine.account_hash and others.promoter_id <> mine.promoter_id
    where mine.promoter_id = sold.promoter_id)`

/**
 * The customer, who took the present where the promoter sent it, is a promoter too and has earned by what this promoter bought, or
 * by a present that this promoter took.
 */
const earnsBack = sql<boolean>`exists (
  select from promoters other
  join commission_terms terms on terms.promoter_id = other.id
  join orders payer on payer.id = terms.order_id
  left join commissions on commissions.terms_of = terms.order_line_id
  left join orders taken on taken.id = commissions.order_id
  where other.customer_id = sold.customer_id and other.id <> sold.promoter_id
    and sold.promoter_person = case when terms.lock_id is null then taken.customer_id else payer.customer_id end)`
