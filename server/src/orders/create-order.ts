import { type AddressParts, type CreateOrder, type Entrance, limits, orderLifeCycle, type Quote } from '@haoli/contract'
import type { Tx } from '../deps'
import type { DueWork } from '../due/due-work'
import { newId } from '../ids'
import { lockCustomer } from '../me/lock-customer'
import { Problem } from '../problem'
import { errorOf, forbidsOrdering } from '../quotes/line-problems'
import { makeQuote } from '../quotes/make-quote'
import { claimVisit } from './claim-visit'
import { findAddress } from './find-address'
import { moveOrder } from './move-order'
import { holdCoupons } from './order-coupons'
import { newOrderNumber } from './order-number'
import { holdStock } from './order-stock'
import { takeFromCart } from './take-from-cart'

const minuteMs = 60 * 1000

/**
 * Makes an order from what a quote says now, and holds its stock and coupons. Answers the order's id.
 *
 * The shopper's own row is locked first: purchase limits count the shopper's other orders, which no guard on one row
 * can see, so one shopper makes one order at a time.
 */
export async function createOrder(
  tx: Tx,
  customerId: string,
  wanted: CreateOrder,
  { now, due }: { now: Date; due: DueWork },
): Promise<string> {
  await lockCustomer(tx, customerId)
  const quote = await makeQuote(tx, customerId, wanted, now)
  refuseWhatChanged(quote, wanted)
  const address = await findAddress(tx, customerId, wanted.addressId)
  const visit = wanted.visitId ? await claimVisit(tx, customerId, wanted.visitId) : null

  await holdStock(
    tx,
    quote.lines.map((line) => ({ sku_id: line.skuId, quantity: line.quantity })),
  )
  const orderId = await insertOrder(tx, customerId, quote, { address, note: wanted.note ?? '', visit, now })
  await holdCoupons(tx, { orderId, customerId, couponIds: quote.appliedCouponIds, now })
  if (wanted.fromCart) await takeFromCart(tx, customerId, wanted.lines)
  await due.schedule(tx, 'close_order', orderId, payBefore(now))
  // A coupon paid for everything: there is nothing to pay, so nothing to wait for.
  if (quote.payableFen === 0) await moveOrder(tx, { orderId, transition: 'pay', now, due })
  return orderId
}

const payBefore = (now: Date) => new Date(now.getTime() + limits.orderPayMinutes * minuteMs)

function refuseWhatChanged(quote: Quote, wanted: CreateOrder): void {
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
  address: AddressParts
  note: string
  visit: { id: string; entrance: Entrance } | null
  now: Date
}

async function insertOrder(tx: Tx, customerId: string, quote: Quote, { address, note, visit, now }: Rest) {
  const id = newId('order')
  await tx
    .insertInto('orders')
    .values({
      id,
      number: newOrderNumber(now),
      customer_id: customerId,
      state: orderLifeCycle.initial,
      goods_fen: quote.goodsFen,
      discount_fen: quote.discountFen,
      freight_fen: quote.freightFen,
      payable_fen: quote.payableFen,
      address: JSON.stringify(address),
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
    .values({
      order_id: id,
      transition: 'create',
      from_state: null,
      to_state: orderLifeCycle.initial,
      actor: 'customer',
      at: now,
    })
    .execute()
  return id
}
