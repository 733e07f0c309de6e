import { type AddressParts, type Entrance, type OrderedOffer, type OrderKind, orderKindRules } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { sendAlong } from '../../platform/database/send-along'
import { newId } from '../../platform/ids'
import type { Discount } from '../pricing/pricing'
import type { OrderRow } from '../system/events'
import { shareColumns } from './discount-shares'
import { insertWith } from './order-insertion'
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
 * event, in one statement. `closesItself`: also the job that closes it where nobody pays in time. Answers the rows that it
 * writes, without waiting for them: PostgreSQL adds nothing.
 */
export async function insertOrder(
  tx: Tx,
  order: NewOrder,
  { now, closesItself }: { now: Date; closesItself: boolean },
): Promise<InsertedOrder> {
  const id = order.id ?? newId('order')
  const lines = order.lines.map((line, position) => lineRow(id, line, position))
  const shares = shareColumns(
    order.lines.map(({ discounts }, index) => ({ subjectId: lines[index]?.id ?? '', discounts })),
  )
  const isDiscounted = shares.shareSubjects.length > 0
  const insertion = insertWith({ closesItself, isDiscounted })
  const row = orderRow(id, order, now)
  const values = { ...row, ...shares, address: row.address && JSON.stringify(row.address) }
  const lineValues = lines.map((line) => ({ ...line, offer: line.offer && JSON.stringify(line.offer) }))
  await sendAlong(tx, insertion(tx, values, lineValues))
  return { order: row, lines }
}

const orderRow = (id: string, order: NewOrder, now: Date): OrderRow => ({
  id,
  number: newOrderNumber(now),
  kind: order.kind,
  customer_id: order.customerId,
  state: orderKindRules[order.kind].initial,
  goods_fen: order.goodsFen,
  discount_fen: order.discountFen,
  freight_fen: order.freightFen,
  payable_fen: order.payableFen,
  refunded_freight_fen: 0,
  address: order.address,
  note: order.note,
  visit_id: order.visitId,
  venue_code_id: order.venueCodeId,
  entrance: order.entrance,
  created_at: now,
  pay_before: order.payBefore,
  paid_at: order.paidAt,
  shipped_at: null,
  confirms_at: null,
  completed_at: null,
  closed_at: null,
  close_reason: null,
})

const lineRow = (orderId: string, line: NewOrderLine, position: number): OrderLineRow => ({
  id: newId('orderLine'),
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
  shipped_quantity: 0,
  refunded_quantity: 0,
  refunded_fen: 0,
  returned_quantity: 0,
  offer: line.orderedBy,
})
