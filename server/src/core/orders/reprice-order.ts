import type { RepriceOrder } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { splitFen } from '../pricing/split'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'
import { insertDiscountShares } from './discount-shares'
import { lockOrder } from './lock-order'
import { notifyOfWaiting } from './notify-customer'

interface Price {
  discountFen: number
  freightFen: number
  payableFen: number
}

/**
 * Makes an unpaid order cheaper: something off of its goods, split over the lines by what they cost, less freight, or both. The
 * order's lock decides between it and a payment that is opened at the same moment: that is of the price before, and then nothing
 * is changed (`payment_state_conflict`), or of the new one. Answers the price before and after.
 */
export async function repriceOrder(
  tx: Tx,
  orderId: string,
  { discountFen = 0, freightFen, reason }: RepriceOrder,
  context: Context,
): Promise<{ before: Price; after: Price }> {
  const order = await lockOrder(tx, orderId)
  refuseUnlessUnpaid(order, context.now)
  await refuseOpenPayment(tx, orderId)
  const { before, after } = newPrice(order, { discountFen, freightFen })
  await takeOffLines(tx, orderId, discountFen)
  const changed = await tx
    .updateTable('orders')
    .set({ discount_fen: after.discountFen, freight_fen: after.freightFen, payable_fen: after.payableFen })
    .where('id', '=', orderId)
    .where('state', '=', 'to_pay')
    .returningAll()
    .executeTakeFirst()
  // Cannot happen while the row is locked; without the lock this stops a new price of a paid order.
  if (!changed) throw notUnpaid(order)
  await noteRepricing(tx, { before, after, discountFen, reason, orderId }, context)
  const values = { amountFen: after.payableFen, words: reason }
  await notifyOfWaiting(tx, 'order_repriced', { order: changed, values }, context)
  return { before, after }
}

/** Throws what the command would as the order stands now, but for its payments: none is closed for a price that is refused. */
export function refuseNewPrice(order: OrderRow, wanted: Wanted, now: Date): void {
  refuseUnlessUnpaid(order, now)
  newPrice(order, wanted)
}

type Wanted = Pick<RepriceOrder, 'discountFen' | 'freightFen'>

function newPrice(order: OrderRow, { discountFen = 0, freightFen = order.freight_fen }: Wanted) {
  const before = priceOf(order)
  return { before, after: lowered(before, { discountFen, freightFen }) }
}

const priceOf = (order: OrderRow): Price => ({
  discountFen: order.discount_fen,
  freightFen: order.freight_fen,
  payableFen: order.payable_fen,
})

const notUnpaid = ({ kind, state }: OrderRow) =>
  new Problem('order_state_conflict', `the price of a ${kind} order that is ${state} is not changed`)

/** A present's price is split over its parcels when it is placed, so it stays. */
function refuseUnlessUnpaid(order: OrderRow, now: Date): void {
  if (order.kind !== 'plain' || order.state !== 'to_pay' || order.pay_before <= now) throw notUnpaid(order)
}

/** One that its provider may still take money for is of the price before. */
async function refuseOpenPayment(tx: Tx, orderId: string): Promise<void> {
  const open = await tx
    .selectFrom('payments')
    .select('id')
    .where('order_id', '=', orderId)
    .where('provider_open', '=', true)
    .executeTakeFirst()
  if (open) throw new Problem('payment_state_conflict', 'the customer is paying the order')
}

function lowered(before: Price, { discountFen, freightFen }: Pick<Price, 'discountFen' | 'freightFen'>): Price {
  if (freightFen > before.freightFen) {
    throw new Problem('validation_failed', 'freight can be made less, not more', { param: '/freightFen' })
  }
  const goodsFen = before.payableFen - before.freightFen - discountFen
  // As after all discounts: an order always has something to pay.
  if (goodsFen < 1) throw new Problem('price_too_low', 'of the goods at least 1 fen has to be paid')
  const payableFen = goodsFen + freightFen
  if (payableFen === before.payableFen) {
    throw new Problem('validation_failed', 'the price would stay the same', { param: '/discountFen' })
  }
  return { discountFen: before.discountFen + discountFen, freightFen, payableFen }
}

async function takeOffLines(tx: Tx, orderId: string, fen: number): Promise<void> {
  if (fen === 0) return
  const lines = await tx
    .selectFrom('order_lines')
    .select(['id', 'payable_fen'])
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute()
  const shares = splitFen(
    fen,
    lines.map((line) => line.payable_fen),
  )
  await sql`
    update order_lines l set discount_fen = discount_fen + off.fen, payable_fen = payable_fen - off.fen
    from unnest(${lines.map(({ id }) => id)}::text[], ${shares}::bigint[]) as off (id, fen) where l.id = off.id`.execute(
    tx,
  )
  await insertDiscountShares(
    tx,
    lines.flatMap(({ id }, index) => {
      const share = shares[index] ?? 0
      return share > 0
        ? [{ subjectId: id, discounts: [{ funder: 'merchant' as const, payer: 'merchant' as const, fen: share }] }]
        : []
    }),
  )
}

interface Repricing {
  orderId: string
  before: Price
  after: Price
  discountFen: number
  reason: string
}

const noteRepricing = (tx: Tx, { orderId, before, after, discountFen, reason }: Repricing, { now, actor }: Context) =>
  sql`
    insert into order_repricings
      (order_id, number, from_fen, to_fen, discount_fen, freight_fen, reason, repriced_by, repriced_at)
    select ${orderId}, count(*) + 1, ${before.payableFen}::bigint, ${after.payableFen}::bigint, ${discountFen}::bigint,
      ${after.freightFen}::bigint, ${reason}, ${actor.id}, ${now}::timestamptz
    from order_repricings where order_id = ${orderId}`.execute(tx)
