import type { CreateQuote, LineOffer, OrderedOffer, OrderKind, Quote } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { lockBuyerAndFindAddress } from '../addresses/find-address'
import { claimVisit } from '../attribution/claim-visit'
import { venueCodeFor } from '../attribution/venue-code-for'
import { holdCoupons } from '../coupons/order-coupons'
import { lockBuyer } from '../customers/lock-buyer'
import { errorOf, forbidsOrdering } from '../quotes/line-problems'
import { makeQuote, type PricedQuote, readForQuote } from '../quotes/make-quote'
import { readKeptSetting } from '../settings/kept-settings'
import { holdStock } from '../stock/stock'
import type { Context } from '../system/system'
import { type InsertedOrder, insertOrder } from './insert-order'
import { orderSetting } from './order-setting'

export interface WantedOrder {
  kind: OrderKind
  lines: CreateQuote['lines']
  couponIds: string[]
  expectedPayableFen: number
  /** One of the customer's. null: for a present, whose recipients choose the address. */
  addressId: string | null
  note: string
  visitId: string | null
  /** A venue's printed code that led to it. */
  venueCode?: string | null | undefined
  fromCart?: boolean
  invoiceTitleId?: string | undefined
}

export interface PlacedOrder extends InsertedOrder {
  quote: PricedQuote
}

/**
 * Creates an unpaid order from a quote made now, and holds its stock and coupons.
 *
 * The customer's row is locked first, so that one customer makes one order at a time: purchase limits count all orders of
 * a customer, which a guard on one row cannot check.
 */
export async function placeOrder(
  tx: Tx,
  customerId: string,
  wanted: WantedOrder,
  context: Context,
): Promise<PlacedOrder> {
  const { now, registry } = context
  const [address, read] = await Promise.all([
    lockAndFindAddress(tx, customerId, wanted.addressId),
    readForQuote(tx, customerId, wanted.lines, now),
  ])
  const visit = wanted.visitId ? await claimVisit(tx, customerId, wanted.visitId, context) : null
  const quote = await makeQuote(tx, customerId, { ...wanted, address, visit }, context, read)
  refuseWhatChanged(quote, wanted)

  const id = newId('order')
  const { payMinutes } = await readKeptSetting(tx, orderSetting, now)
  const payBefore = new Date(now.getTime() + payMinutes * minuteMs)
  const { kind, note } = wanted
  const origin = { visitId: visit?.id ?? null, entrance: visit?.entrance ?? 'other' }
  const venueCodeId = await venueCodeOf(tx, wanted, quote)
  const lines = quote.lines.map((line) => ({ ...line, orderedBy: orderedOffer(line.offer) }))
  const order = {
    id,
    kind,
    customerId,
    ...quote,
    lines,
    address,
    note,
    ...origin,
    venueCodeId,
    payBefore,
    paidAt: null,
  }
  const pieces = quote.lines.map((line) => ({ sku_id: line.skuId, quantity: line.quantity }))
  await holdStock(tx, pieces, { orderId: id, now })
  const inserted = await insertOrder(tx, order, { now, closesItself: true })
  await holdCoupons(tx, { orderId: inserted.order.id, customerId, coupons: quote.appliedCoupons, now })
  const ordered = inserted.lines.map(({ id, sku_id, quantity, offer }) => ({
    lineId: id,
    skuId: sku_id,
    quantity,
    offer,
  }))
  const placed = { order: inserted.order, lines: ordered, visit, ...said(wanted) }
  await registry.emit(tx, 'order.placed', placed, context)
  return { ...inserted, quote }
}

/** What systems are told beside the goods. */
const said = ({ fromCart = false, invoiceTitleId }: WantedOrder) => ({
  fromCart,
  invoiceTitleId: invoiceTitleId ?? null,
})

/** An offer that a line just misses is not the one by which it is ordered. */
const orderedOffer = (offer: LineOffer | undefined): OrderedOffer | null =>
  offer?.obstacle === null ? { kind: offer.kind, id: offer.id, usualFen: offer.usualFen } : null

async function lockAndFindAddress(tx: Tx, customerId: string, addressId: string | null) {
  if (addressId !== null) return lockBuyerAndFindAddress(tx, customerId, addressId)
  await lockBuyer(tx, customerId)
  return null
}

/** A venue's code is for one product, so it leads to an order of that alone. */
async function venueCodeOf(tx: Tx, { venueCode }: WantedOrder, { lines }: Quote): Promise<string | null> {
  return venueCode ? venueCodeFor(tx, venueCode, lines[0]?.productId ?? '') : null
}

function refuseWhatChanged(quote: Quote, wanted: WantedOrder): void {
  const problems = quote.lines.flatMap((line) => line.problem ?? [])
  const forbidding = problems.filter(forbidsOrdering)
  const [first] = forbidding
  if (first) throw new Problem(errorOf[first.code], 'some lines cannot be had as asked', { lines: forbidding })
  const unused = wanted.couponIds.findIndex((id) => !quote.appliedCouponIds.includes(id))
  if (unused >= 0) {
    throw new Problem('coupon_not_usable', 'the coupon cannot be used for this order', {
      param: `/couponIds/${unused}`,
    })
  }
  if (quote.payableFen !== wanted.expectedPayableFen) {
    throw new Problem('price_changed', `the order now costs ${quote.payableFen} fen`, {
      param: '/expectedPayableFen',
      lines: problems,
    })
  }
}
