import { sql } from 'kysely'
import type { Figure } from '../system/parts'

/**
 * What an order `o` counts for, to be joined laterally: the shop, each line's product, the venue's code and the content that
 * led to it. A product's share is its lines'; the others have the freight too.
 */
export const subjectsOfOrder = sql`(
  select subject, subject_id, o.payable_fen as fen, o.refunded_freight_fen + (
    select sum(refunded_fen) from order_lines where order_id = o.id
  ) as refunded_fen
  from (
    select 'shop' as subject, '' as subject_id
    union all select 'venue_code', o.venue_code_id where o.venue_code_id is not null
    union all select 'content', value from visit_marks where visit_id = o.visit_id and mark = 'content'
  ) as whole
  union all
  select 'product', product_id, payable_fen, refunded_fen from order_lines where order_id = o.id
)`

/** A parcel of a present is paid by its giver's order. */
const paidOrders = sql`
  select o.paid_at as at, o.entrance, about.subject, about.subject_id, about.fen, about.refunded_fen,
    o.id as order_id, o.customer_id
  from orders o cross join lateral ${subjectsOfOrder} as about
  where o.paid_at is not null and o.kind <> 'parcel'`

const ofPaidOrders = {
  facts: paidOrders,
  changes: sql`select paid_at as at, paid_at as changed_at from orders where paid_at is not null and kind <> 'parcel'`,
}

export const orderFigures: Record<string, Figure> = {
  buyers: {
    ...ofPaidOrders,
    counts: 'customers who paid an order; one who bought on two days, or by two entrances, counts twice in their sum',
    unit: 'count',
    value: sql`count(distinct customer_id)`,
  },
  ordersPaid: {
    ...ofPaidOrders,
    counts: 'orders that were paid',
    unit: 'count',
    value: sql`count(distinct order_id)`,
  },
  salesFen: {
    ...ofPaidOrders,
    counts: 'what was paid for orders, on the day of the payment; with freight, but for products',
    unit: 'fen',
    value: sql`sum(fen)`,
  },
  refundedFen: {
    facts: paidOrders,
    // The row of a refund is written together with its amounts, whichever part of the order it is of.
    changes: sql`
      select orders.paid_at as at, refunds.created_at as changed_at
      from refunds join orders on orders.id = refunds.order_id`,
    counts: 'what was refunded until now of the orders that were paid on the day',
    unit: 'fen',
    value: sql`sum(refunded_fen)`,
    seenBy: ['operations', 'finance'],
  },
}
