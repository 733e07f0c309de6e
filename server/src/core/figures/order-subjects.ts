import { type RawBuilder, sql } from 'kysely'
import { chinaMonthIn } from '../../platform/china-days'

/** The paid orders of the customer of an order `o` that came before it. A parcel of a present is paid by its giver's order. */
export const paidBefore = sql`
  from orders e where e.customer_id = o.customer_id and e.paid_at is not null and e.kind <> 'parcel'
    and (e.paid_at, e.id) < (o.paid_at, o.id)`

/** The month in China in which the customer of a paid order `o` ordered first. */
const firstMonth: RawBuilder<string> = sql`coalesce(
  (select ${chinaMonthIn(sql`min(e.paid_at)`)} ${paidBefore}), ${chinaMonthIn(sql`o.paid_at`)})`

/**
 * What a paid order `o` counts for, to be joined laterally: the shop, the month of its customer's first order, the venue's code,
 * the content that led to it, the coupon that took off the most, and each line's product, category, promoter and agency. What
 * is of none of a kind has an empty id, and so has the freight, which is no line's: each kind sums to the order.
 */
export const subjectsOfOrder = sql`(
  select subject, subject_id, o.payable_fen as fen, o.refunded_freight_fen + (
    select sum(refunded_fen) from order_lines where order_id = o.id
  ) as refunded_fen, false as is_freight
  from (
    select 'shop' as subject, '' as subject_id
    union all select 'cohort', ${firstMonth}
    union all select 'venue_code', coalesce(o.venue_code_id, '')
    union all select 'content', coalesce(
      (select value from visit_marks where visit_id = o.visit_id and mark = 'content'), '')
    union all select 'coupon', coalesce((
      select coupon_id from held_coupons h where h.order_id = o.id order by h.discount_fen desc, h.id limit 1), '')
  ) as whole
  union all
  select about.*, l.payable_fen, l.refunded_fen, false
  from order_lines l
  left join products p on p.id = l.product_id
  left join commission_terms t on t.order_line_id = l.id
  cross join lateral (values
    ('product', l.product_id), ('category', coalesce(p.leaf_category_id, '')),
    ('promoter', coalesce(t.promoter_id, '')), ('agency', coalesce(t.agency_id, ''))
  ) as about (subject, subject_id)
  where l.order_id = o.id
  union all
  select kind, '', o.freight_fen, o.refunded_freight_fen, true
  from (values ('product'), ('category'), ('promoter'), ('agency')) as kinds (kind) where o.freight_fen > 0
)`
