import { type AddressParts, type Entrance, type OrderKind, orderKindRules } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import type { Discount } from '../pricing/pricing'
import { insertDiscountShares } from './discount-shares'
import { newOrderNumber } from './order-number'

export interface NewOrder {
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
}

/** Inserts an order of any kind in the initial state of its kind. Answers its id. */
export async function insertOrder(tx: Tx, order: NewOrder, now: Date): Promise<string> {
  const id = newId('order')
  const { initial } = orderKindRules[order.kind]
  await tx
    .insertInto('orders')
    .values({
      id,
      number: newOrderNumber(now),
      kind: order.kind,
      customer_id: order.customerId,
      state: initial,
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
    .execute()
  const lines = order.lines.map((line) => ({ ...line, id: newId('orderLine') }))
  await tx
    .insertInto('order_lines')
    .values(
      lines.map((line, position) => ({
        id: line.id,
        order_id: id,
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
      })),
    )
    .execute()
  const discounted = lines.map(({ id, discounts }) => ({ subjectId: id, discounts }))
  await insertDiscountShares(tx, discounted)
  await tx
    .insertInto('order_events')
    .values({
      order_id: id,
      transition: 'create',
      from_state: null,
      to_state: initial,
      actor: 'customer',
      actor_id: order.customerId,
      at: now,
    })
    .execute()
  return id
}
