import { type AddressParts, type Entrance, type OrderedOffer, type OrderKind, orderKindRules } from '@haoli/contract'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { scheduling } from '../jobs/job-queue'
import type { Discount } from '../pricing/pricing'
import type { OrderRow } from '../system/events'
import { sharesInsertion } from './discount-shares'
import type { OrderLineRow } from './order-lines'
import { newOrderNumber } from './order-number'

export interface NewOrder {
  /** Where something names the order before it is inserted. */
  id?: string
  kind: OrderKind
  customerId: string
  lines: readonly NewOrderLine[]
  goodsFen: number
  discountFen: number
  freightFen: number
  payableFen: number
  /** null: for a present, whose recipients choose the address. */
  address: AddressParts | null
  note: string
  entrance: Entrance
  visitId: string | null
  venueCodeId: string | null
  /** Until when it can be paid. */
  payBefore: Date
  /** Set where another order has paid for it. */
  paidAt: Date | null
}

/** A copy of the goods as they were when they were ordered, and what the line costs. */
export interface NewOrderLine {
  productId: string
  skuId: string
  title: string
  specText: string
  imageUrl: string | null
  priceFen: number
  quantity: number
  goodsFen: number
  discountFen: number
  payableFen: number
  /** What each funder contributes to the discount. */
  discounts: readonly Discount[]
  /** The offer by which a piece costs less than its SKU. */
  orderedBy: OrderedOffer | null
}

export interface InsertedOrder {
  order: OrderRow
  lines: OrderLineRow[]
}

/**
 * Inserts an order of any kind in the initial state of its kind, with its lines, what funds their discounts, and its first
 * event, in one statement. `closesItself`: also the job that closes it where nobody pays in time.
 */
export async function insertOrder(
  tx: Tx,
  order: NewOrder,
  { now, closesItself }: { now: Date; closesItself: boolean },
): Promise<InsertedOrder> {
  const id = order.id ?? newId('order')
  const lines = order.lines.map((line) => ({ ...line, id: newId('orderLine') }))
  const discounted = lines.map((line) => ({ subjectId: line.id, discounts: line.discounts }))
  const statement = tx
    .with('placed', (db) =>
      db
        .insertInto('orders')
        .values(orderRow(id, order, now))
        .returningAll(),
    )
    .with('ordered', (db) =>
      db
        .insertInto('order_lines')
        .values(lines.map((line, position) => lineRow(id, line, position)))
        .returningAll(),
    )
    .with('funded', (db) => sharesInsertion(db, discounted))
    .with('told', (db) => db.insertInto('order_events').values(firstEvent(id, order, now)))
  const complete = closesItself
    ? statement.with('closes', (db) => scheduling(db, 'close_order', id, order.payBefore))
    : statement
  const { lines: ordered, ...placed } = await complete
    .selectFrom('placed')
    .selectAll()
    .select((eb) => jsonArrayFrom(eb.selectFrom('ordered').selectAll().orderBy('position')).as('lines'))
    .executeTakeFirstOrThrow()
  return { order: placed, lines: ordered }
}

const orderRow = (id: string, order: NewOrder, now: Date) => ({
  id,
  number: newOrderNumber(now),
  kind: order.kind,
  customer_id: order.customerId,
  state: orderKindRules[order.kind].initial,
  goods_fen: order.goodsFen,
  discount_fen: order.discountFen,
  freight_fen: order.freightFen,
  payable_fen: order.payableFen,
  address: order.address && JSON.stringify(order.address),
  note: order.note,
  visit_id: order.visitId,
  venue_code_id: order.venueCodeId,
  entrance: order.entrance,
  created_at: now,
  pay_before: order.payBefore,
  paid_at: order.paidAt,
})

const lineRow = (orderId: string, line: NewOrderLine & { id: string }, position: number) => ({
  id: line.id,
  order_id: orderId,
  position,
  product_id: line.productId,
  sku_id: line.skuId,
  title: line.title,
  spec_text: line.specText,
  image_url: line.imageUrl,
  price_fen: line.priceFen,
  quantity: line.quantity,
  goods_fen: line.goodsFen,
  discount_fen: line.discountFen,
  payable_fen: line.payableFen,
  offer: line.orderedBy && JSON.stringify(line.orderedBy),
})

const firstEvent = (orderId: string, order: NewOrder, now: Date) => ({
  order_id: orderId,
  transition: 'create',
  from_state: null,
  to_state: orderKindRules[order.kind].initial,
  actor: 'customer',
  actor_id: order.customerId,
  at: now,
})
