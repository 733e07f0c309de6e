import { sql } from 'kysely'
import { chinaMonthIn } from '../../platform/china-days'
import type { Figure } from '../system/parts'
import { paidBefore, subjectsOfOrder } from './order-subjects'

/** A parcel of a present is paid by its giver's order. */
const paidOrders = sql`
  select o.paid_at as at, o.entrance, about.subject, about.subject_id, about.fen, about.refunded_fen, about.is_freight,
    o.id as order_id, o.customer_id
  from orders o cross join lateral ${subjectsOfOrder} as about
  where o.paid_at is not null and o.kind <> 'parcel'`

const changes = sql`select paid_at as at, paid_at as changed_at from orders where paid_at is not null and kind <> 'parcel'`
const ofPaidOrders = { facts: paidOrders, changes }

/** The same with how many orders of the customer came before, 2 at most, and whether one did in the same month. */
const paidInTurn = sql`
  select o.paid_at as at, o.entrance, about.subject, about.subject_id, o.id as order_id, came.*
  from orders o
  cross join lateral (
    select count(*) as earlier, bool_or(${chinaMonthIn(sql`e.paid_at`)} = ${chinaMonthIn(sql`o.paid_at`)}) as in_month
    from (select e.paid_at ${paidBefore} order by e.paid_at desc, e.id desc limit 2) as e
  ) as came
  cross join lateral ${subjectsOfOrder} as about
  where o.paid_at is not null and o.kind <> 'parcel' and not about.is_freight`
const ofPaidInTurn = { facts: paidInTurn, changes }

export const orderFigures: Record<string, Figure> = {
  salesFen: {
    ...ofPaidOrders,
    title: { zh: '支付金额', en: 'Sales' },
    counts: {
      zh: '当天付款的订单实付金额，含运费；按商品、类目、推客、机构看时，运费单独成一行',
      en: 'what was paid for orders on the day of the payment, with freight; by product, category, promoter and agency the freight has a row of its own',
    },
    unit: 'fen',
    value: sql`sum(fen)`,
  },
  ordersPaid: {
    ...ofPaidOrders,
    title: { zh: '支付订单', en: 'Orders' },
    counts: { zh: '当天付款的订单数', en: 'orders that were paid' },
    unit: 'count',
    value: sql`count(distinct order_id) filter (where not is_freight)`,
  },
  buyers: {
    ...ofPaidOrders,
    title: { zh: '支付人数', en: 'Buyers' },
    counts: {
      zh: '当天付款的人数；在两天或从两个来源付过款的人，合计里算两次',
      en: 'customers who paid an order; one who bought on two days, or from two sources, counts twice in their sum',
    },
    unit: 'count',
    value: sql`count(distinct customer_id) filter (where not is_freight)`,
  },
  newBuyers: {
    ...ofPaidInTurn,
    title: { zh: '新客', en: 'New customers' },
    counts: { zh: '第一次付款的人数', en: 'customers who paid their first order' },
    unit: 'count',
    value: sql`count(distinct order_id) filter (where earlier = 0)`,
  },
  secondOrders: {
    ...ofPaidInTurn,
    title: { zh: '首次复购', en: 'Second orders' },
    counts: { zh: '第二次付款的人数', en: 'customers who paid their second order' },
    unit: 'count',
    value: sql`count(distinct order_id) filter (where earlier = 1)`,
  },
  buyersOfMonth: {
    ...ofPaidInTurn,
    title: { zh: '当月人数', en: 'Buyers of the month' },
    counts: {
      zh: '在一个自然月里第一次付款的人数；一个月各天之和就是当月付款人数',
      en: 'customers who paid their first order of a month: the days of a month sum to its buyers',
    },
    unit: 'count',
    value: sql`count(distinct order_id) filter (where in_month is not true)`,
  },
  refundedFen: {
    facts: paidOrders,
    // The row of a refund is written together with its amounts, whichever part of the order it is of.
    changes: sql`
      select orders.paid_at as at, refunds.created_at as changed_at
      from refunds join orders on orders.id = refunds.order_id`,
    title: { zh: '退款金额', en: 'Refunds' },
    counts: {
      zh: '当天付款的订单到现在为止退掉的金额，算在付款那天',
      en: 'what was refunded until now of the orders that were paid on the day',
    },
    unit: 'fen',
    value: sql`sum(refunded_fen)`,
    seenBy: ['operations', 'finance'],
  },
}
