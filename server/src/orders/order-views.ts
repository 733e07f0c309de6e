import { type Order, type OrderLine, orderLifeCycle } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Database } from '../database/tables'
import type { Db } from '../deps'
import { paymentView } from '../payments/payment-view'
import { notFound } from '../problem'

type OrderRow = Selectable<Database['orders']>
type LineRow = Selectable<Database['order_lines']>
type PaymentRow = Selectable<Database['payments']>

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** Turns order rows into the contract's orders, in the same order, with two reads for all of them. */
export async function viewOrders(db: Db, orders: readonly OrderRow[], now: Date): Promise<Order[]> {
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
    .selectAll()
    .where('order_id', 'in', ids)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return orders.map((order) =>
    view(
      order,
      lines.filter((line) => line.order_id === order.id),
      mostTelling(payments.filter((payment) => payment.order_id === order.id)),
      now,
    ),
  )
}

/** One order; `not_found` where it does not exist or, with `customerId`, is somebody else's. */
export async function viewOrder(db: Db, orderId: string, now: Date, customerId?: string): Promise<Order> {
  let query = db.selectFrom('orders').selectAll().where('id', '=', orderId)
  if (customerId !== undefined) query = query.where('customer_id', '=', customerId)
  const row = await query.executeTakeFirst()
  const [order] = row ? await viewOrders(db, [row], now) : []
  if (!order) throw notFound('order')
  return order
}

const telling = ['succeeded', 'refunded', 'pending', 'failed', 'closed'] as const
/** An order can have had several payments; it shows the one that decided it, else the newest. */
const mostTelling = (payments: readonly PaymentRow[]): PaymentRow | null =>
  telling.flatMap((state) => payments.filter((payment) => payment.state === state))[0] ?? null

function view(order: OrderRow, lines: readonly LineRow[], payment: PaymentRow | null, now: Date): Order {
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    stateCode: orderLifeCycle.states[order.state].code,
    lines: lines.map(lineView),
    goodsFen: order.goods_fen,
    discountFen: order.discount_fen,
    freightFen: order.freight_fen,
    payableFen: order.payable_fen,
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

const lineView = (line: LineRow): OrderLine => ({
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
})
