import type { OrderTransition } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Database } from '../../platform/database/tables'

export type OrderRow = Selectable<Database['orders']>

interface OrderEvent {
  /** As it is after what happened. Whoever reacts holds its lock. */
  order: OrderRow
}

/** Apart from `order`, an event holds what JSON can hold: the outbox keeps it. */
export interface ShopEvents {
  /** A shopper made an unpaid order. */
  'order.placed': OrderEvent & {
    /** The pieces came out of the shopper's cart. */
    fromCart: boolean
    lines: readonly { skuId: string; quantity: number }[]
  }
  'order.paid': OrderEvent
  /** Some or all of it was handed to a carrier. */
  'order.shipped': OrderEvent & { shipmentId: string }
  /** The goods arrived: the owner said so, or the time to complain ran out. */
  'order.received': OrderEvent & { transition: OrderTransition }
  /** It has come to its good end: received, or, of a present, answered. */
  'order.completed': OrderEvent
  /** It died unpaid: by its owner, or by the time. */
  'order.cancelled': OrderEvent & { transition: OrderTransition }
  /** Money goes back for some or all of its lines. An order is told of as often as something of it is refunded. */
  'order.refunded': OrderEvent & { lines: readonly RefundedLine[] }
  /** The payment provider has given the money of one refund back. */
  'refund.paid': OrderEvent & { refundId: string; share: string | null }
}

export interface RefundedLine {
  lineId: string
  quantity: number
  /** What goes back for these pieces. */
  fen: number
}
