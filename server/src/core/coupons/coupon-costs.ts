import type { CouponCosts } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { forecastOf } from './forecast'
import { merchantCoupon } from './merchant-coupons'

interface Sums {
  usable: number
  held: number
  heldFen: number
  usedFen: number
  takenBackFen: number
}

/** What a coupon cost until now, and may cost yet. What refunds took back is told to who sees refunds. */
export async function couponCosts(
  db: Db,
  id: string,
  { seesRefunds, now }: { seesRefunds: boolean; now: Date },
): Promise<CouponCosts> {
  const coupon = await merchantCoupon(db, id, { now, seesRefunds })
  const sums = await sumsOf(db, id, now)
  const canBeClaimed = coupon.state === 'ended' ? 0 : coupon.total - coupon.claimed
  const budgetLeftFen = coupon.budgetFen === null ? null : coupon.budgetFen - coupon.budgetTakenFen
  const uses = canBeClaimed + sums.usable
  const forecast = await forecastOf(db, { ...coupon, uses, budgetLeftFen }, { couponId: id, now })
  return { coupon, ...sums, takenBackFen: seesRefunds ? sums.takenBackFen : null, forecast }
}

/**
 * What refunds took back of a coupon is its part of each line's discount, by what of the line was refunded. Two coupons of an
 * order share no line of one funder, and each has of the order's part what it has of its discount.
 */
async function sumsOf(db: Db, id: string, now: Date): Promise<Sums> {
  const { rows } = await sql<Sums>`
    select
      count(*) filter (where h.state = 'usable' and h.valid_until > ${now})::int as usable,
      count(*) filter (where h.state = 'held')::int as held,
      coalesce(sum(h.discount_fen) filter (where h.state = 'held'), 0)::bigint as "heldFen",
      coalesce(sum(h.discount_fen) filter (where h.state = 'used'), 0)::bigint as "usedFen",
      coalesce(sum(floor(h.discount_fen * back.part)) filter (where h.state = 'used'), 0)::bigint as "takenBackFen"
    from held_coupons h
    join coupons c on c.id = h.coupon_id
    left join lateral (
      select sum(s.fen * least(1.0, l.refunded_fen::numeric / nullif(l.payable_fen, 0))) / nullif(sum(s.fen), 0) as part
      from order_lines l join discount_shares s on s.subject_id = l.id
        and s.funder = case when c.scope = 'shop' then 'shop_coupon' else 'product_coupon' end
      where l.order_id = h.order_id
    ) back on true
    where h.coupon_id = ${id}`.execute(db)
  return rows[0] as Sums
}
