import {
  type AddressParts,
  type CreateQuote,
  type Entrance,
  limits,
  type OrderKind,
  orderKindRules,
  type Quote,
} from '@haoli/contract'
import type { Tx } from '../../deps'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { claimVisit } from '../attribution/claim-visit'
import { holdCoupons } from '../coupons/order-coupons'
import { lockCustomer } from '../customers/lock-customer'
import type { DueWork } from '../jobs/jobs'
import { errorOf, forbidsOrdering } from '../quotes/line-problems'
import { makeQuote } from '../quotes/make-quote'
import { holdStock } from '../stock/order-stock'
import { newOrderNumber } from './order-number'

const minuteMs = 60 * 1000

interface WantedOrder {
  kind: Extract<OrderKind, 'plain' | 'present'>
  lines: CreateQuote['lines']
  couponIds: string[]
  expectedPayableFen: number
  /** null: a present. */
  address: AddressParts | null
  note: string
  visitId: string | null
}

export interface PlacedOrder {
  id: string
  quote: Quote
}

/**
 * Makes an unpaid order from what a quote says now, and holds its stock and coupons.
 *
 * The shopper's own row is locked first: purchase limits count the shopper's other orders, which no guard on one row
 * can see, so one shopper makes one order at a time.
 */
export async function placeOrder(
  tx: Tx,
  customerId: string,
  wanted: WantedOrder,
  { now, due }: { now: Date; due: DueWork },
): Promise<PlacedOrder> {
  await lockCustomer(tx, customerId)
  const quote = await makeQuote(tx, customerId, { ...wanted, asPresent: wanted.kind === 'present' }, now)
  refuseWhatChanged(quote, wanted)
  const visit = wanted.visitId ? await claimVisit(tx, customerId, wanted.visitId) : null

  await holdStock(
    tx,
    quote.lines.map((line) => ({ sku_id: line.skuId, quantity: line.quantity })),
  )
  const id = await insertOrder(tx, customerId, wanted, { quote, visit, now })
  await holdCoupons(tx, { orderId: id, customerId, couponIds: quote.appliedCouponIds, now })
  await due.schedule(tx, 'close_order', id, payBefore(now))
  return { id, quote }
}

const payBefore = (now: Date) => new Date(now.getTime() + limits.orderPayMinutes * minuteMs)

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

interface Rest {
  quote: Quote
  visit: { id: string; entrance: Entrance } | null
  now: Date
}

async function insertOrder(tx: Tx, customerId: string, { kind, address, note }: WantedOrder, rest: Rest) {
  const { quote, visit, now } = rest
  const id = newId('order')
  const { initial } = orderKindRules[kind]
  await tx
    .insertInto('orders')
    .values({
      id,
      number: newOrderNumber(now),
      kind,
      customer_id: customerId,
      state: initial,
      goods_fen: quote.goodsFen,
      discount_fen: quote.discountFen,
      freight_fen: quote.freightFen,
      payable_fen: quote.payableFen,
      address: address && JSON.stringify(address),
      note,
      visit_id: visit?.id ?? null,
      entrance: visit?.entrance ?? 'direct',
      created_at: now,
      pay_before: payBefore(now),
    })
    .execute()
  await tx
    .insertInto('order_lines')
    .values(
      quote.lines.map((line, position) => ({
        id: newId('orderLine'),
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
  await tx
    .insertInto('order_events')
    .values({ order_id: id, transition: 'create', from_state: null, to_state: initial, actor: 'customer', at: now })
    .execute()
  return id
}
