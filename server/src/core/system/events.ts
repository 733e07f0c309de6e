import type { Entrance, OrderedOffer, OrderTransition, VisitMark } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Database } from '../../platform/database/tables'
import type { KnownVisit } from './known-visit'

export type OrderRow = Selectable<Database['orders']>

interface OrderEvent {
  /** Its row after the event. The reaction runs with this row locked. */
  order: OrderRow
}

/** All members but `order` are plain JSON, because the outbox stores them. */
export interface ShopEvents {
  /** A shopper created an unpaid order. */
  'order.placed': OrderEvent & {
    /** The ordered pieces were in the shopper's cart. */
    fromCart: boolean
    /** The visit that led to it. null: not known. */
    visit: KnownVisit | null
    /** The title of the invoice that the shopper wants of it; null: they said nothing about one. */
    invoiceTitleId: string | null
    /** `offer`: the one by which it costs less than the SKU. */
    lines: readonly { lineId: string; skuId: string; quantity: number; offer: OrderedOffer | null }[]
  }
  'order.paid': OrderEvent & {
    /** false: its payer is neither locked nor a promoter, so nobody is credited for it. */
    mayBeCredited: boolean
  }
  /** Somebody accepted a part of an order that another paid; this is their order of it. */
  'order.accepted': OrderEvent & { payingLineId: string }
  /** Somebody opened, for the first time, the card by which an order is given. The order is the giver's. */
  'order.card_opened': OrderEvent & { customerId: string }
  /** Some or all of it was handed to a carrier. */
  'order.shipped': OrderEvent & { shipmentId: string }
  /** Its owner has chosen another address before anything was shipped. */
  'order.readdressed': OrderEvent
  /** The time passed by which it was to ship. Once for each time that was promised. */
  'order.late': OrderEvent
  /** The merchant said that it ships later. */
  'order.delayed': OrderEvent & { shipsBy: string; reason: string }
  /** The merchant corrected the waybill of one of its shipments. */
  'order.waybill_corrected': OrderEvent & { company: string; waybillNumber: string }
  /** Receipt was confirmed, by the owner or automatically. */
  'order.received': OrderEvent & { transition: OrderTransition }
  /** Its last state, `completed`: received, or, for a present, every parcel answered. */
  'order.completed': OrderEvent
  /** It was cancelled by its owner, or closed because nobody paid in time. */
  'order.cancelled': OrderEvent & { transition: OrderTransition }
  /**
   * Some or all of it is refunded: pieces, money or both. Emitted once for each refund, so several times for one order;
   * with the last, the order is `refunded`.
   */
  'order.refunded': OrderEvent & {
    /** The order whose payment is refunded: the same or, for a parcel of a present, its giver's. */
    payingOrderId: string
    lines: readonly RefundedLine[]
    freightFen: number
  }
  /** The payment provider has paid one refund. */
  'refund.paid': OrderEvent & { refundId: string; share: string | null }
  /**
   * A visit has got its customer, once and for all: recorded by who was logged in, claimed after a login, or named by an
   * order. A reaction may lock the customer: where the visit was recorded before, that row is locked already.
   */
  'visit.identified': {
    visitId: string
    customerId: string
    entrance: Entrance
    marks: Partial<Record<VisitMark, string>>
    /** The marks are those of an earlier visit: no link was opened this time. */
    isKept: boolean
    /** When it got its customer, which may be later than the visit. */
    at: string
  }
}

export interface RefundedLine {
  lineId: string
  /** The line of the paying order. */
  payingLineId: string
  /** 0 where a part of the price is refunded and the pieces stay. */
  quantity: number
  fen: number
}
