import { type Order, type OrderLine, type OrderWaiting, orderLifeCycle } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound } from '../../platform/problem'
import { paymentView } from '../ledger/payment-view'
import type { OrderRow } from '../system/events'
import { kindsPaidByOwner } from '../system/order-kinds'
import type { OrderAdditions } from '../system/parts'
import type { Context } from '../system/system'
import type { OrderLineRow } from './order-lines'
import { waitingViews } from './waiting-view'

export type ViewContext = Pick<Context, 'now' | 'registry'>

type PaymentRow = Selectable<Database['payments']> & { paid_row: number | null }

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** Turns order rows into the contract's orders, in the same order, with the same few reads however many there are. */
export async function viewOrders(
  db: Db,
  orders: readonly OrderRow[],
  { now, registry }: ViewContext,
): Promise<Order[]> {
  const ids = orders.map((order) => order.id)
  if (ids.length === 0) return []
  const lines = await db
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', 'in', ids)
    .orderBy('order_id')
    .orderBy('position')
    .execute()
  const payments = await db
    .selectFrom('payments')
    .leftJoin('ledger_postings as posted', (join) =>
      join.onRef('posted.cause_id', '=', 'payments.id').on('book', '=', 'money').on('cause', '=', 'payment'),
    )
    .selectAll('payments')
    .select('posted.id as paid_row')
    .where('payments.order_id', 'in', ids)
    .orderBy('posted.id', (order) => order.asc().nullsLast())
    .orderBy('payments.created_at', 'desc')
    .orderBy('payments.id')
    .execute()
  const waiting = await waitingViews(db, orders, now)
  const additions = await registry.orderAdditions(db, orders, now)
  return orders.map((order) => ({
    ...view(
      order,
      lines.filter((line) => line.order_id === order.id),
      shownPayment(payments.filter((payment) => payment.order_id === order.id)),
      now,
    ),
    ...(waiting.has(order.id) && { waiting: waiting.get(order.id) as OrderWaiting }),
    ...(additions.get(order.id) as OrderAdditions),
  }))
}

/**
 * One order; `not_found` where it does not exist or, with `customerId`, is not one that they pay for.
 */
export async function viewOrder(db: Db, orderId: string, context: ViewContext, customerId?: string): Promise<Order> {
  let query = db.selectFrom('orders').selectAll().where('id', '=', orderId)
  if (customerId !== undefined)
    query = query.where('customer_id', '=', customerId).where('kind', 'in', kindsPaidByOwner)
  const row = await query.executeTakeFirst()
  const [order] = row ? await viewOrders(db, [row], context) : []
  if (!order) throw notFound('order')
  return order
}

/** One that was placed in this transaction, by the rows that were inserted: it has no payment yet. */
export async function viewNewOrder(
  db: Db,
  { order, lines }: { order: OrderRow; lines: readonly OrderLineRow[] },
  { now, registry }: ViewContext,
): Promise<Order> {
  const additions = await registry.orderAdditions(db, [order], now)
  return { ...view(order, lines, null, now), ...(additions.get(order.id) as OrderAdditions) }
}

/**
 * An order can have had several payments; it shows the one that paid it, which is the first whose money came; without any
 * the one that may still pay it, else the newest.
 */
const shownPayment = (payments: readonly PaymentRow[]): PaymentRow | null =>
  payments.find((payment) => payment.paid_row !== null) ??
  unpaidStates.flatMap((state) => payments.filter((payment) => payment.state === state))[0] ??
  null
const unpaidStates = ['pending', 'failed', 'closed'] as const

function view(
  order: OrderRow,
  lines: readonly OrderLineRow[],
  payment: PaymentRow | null,
  now: Date,
): Omit<Order, keyof OrderAdditions> {
  return {
    id: order.id,
    number: order.number,
    kind: order.kind,
    state: order.state,
    stateCode: orderLifeCycle.states[order.state].code,
    lines: lines.map(lineView),
    goodsFen: order.goods_fen,
    discountFen: order.discount_fen,
    freightFen: order.freight_fen,
    payableFen: order.payable_fen,
    refundedFen: lines.reduce((all, line) => all + line.refunded_fen, order.refunded_freight_fen),
    refundedFreightFen: order.refunded_freight_fen,
    address: order.address,
    note: order.note,
    entrance: order.entrance,
    createdAt: order.created_at.toISOString(),
    payBefore: order.state === 'to_pay' ? order.pay_before.toISOString() : null,
    paidAt: iso(order.paid_at),
    shippedAt: iso(order.shipped_at),
    confirmsAt: order.state === 'to_receive' ? iso(order.confirms_at) : null,
    completedAt: iso(order.completed_at),
    closedAt: iso(order.closed_at),
    closeReason: order.close_reason,
    payment: payment && paymentView(payment, null),
    now: now.toISOString(),
  }
}

const lineView = (line: OrderLineRow): OrderLine => ({
  id: line.id,
  skuId: line.sku_id,
  productId: line.product_id,
  title: line.title,
  specText: line.spec_text,
  imageUrl: line.image_url,
  priceFen: line.price_fen,
  quantity: line.quantity,
  goodsFen: line.goods_fen,
  discountFen: line.discount_fen,
  payableFen: line.payable_fen,
  shippedQuantity: line.shipped_quantity,
  refundedQuantity: line.refunded_quantity,
  refundedFen: line.refunded_fen,
  returnedQuantity: line.returned_quantity,
  ...(line.offer && { offer: line.offer }),
})
