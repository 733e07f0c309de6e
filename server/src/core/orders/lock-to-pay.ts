import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../../platform/database/db'
import { keptQuery } from '../../platform/database/kept-query'
import { notFound } from '../../platform/problem'
import { mayBeCredited } from '../attribution/may-be-credited'
import type { SoldPieces } from '../stock/stock-queries'
import type { OrderRow } from '../system/events'
import { orderLock } from './lock-order'

/** What an unpaid order has reserved. */
export interface Reserved {
  pieces: readonly SoldPieces[]
  hasCoupons: boolean
  /** Somebody may be credited for it. */
  mayBeCredited: boolean
}

interface OrderToPay {
  order: OrderRow
  reserved: Reserved
  /** The payment had succeeded before this began; whether it did since, only a guard on its row can tell. */
  hadSucceeded: boolean
}

/**
 * Locks an order as `lockOrder` does, and reads what it has reserved, in one statement. Both were written with the order, and
 * only a move of the order changes them, so they need no look of their own after the lock.
 */
export async function lockToPay(
  tx: Tx,
  { orderId, paymentId, now }: { orderId: string; paymentId: string; now: Date },
): Promise<OrderToPay> {
  const [found] = await lockWithReserved(tx, { orderId, paymentId, now })
  if (!found) throw notFound('order')
  const { pieces, hasCoupons, mayBeCredited: isCredited, hadSucceeded, ...order } = found
  const reserved = { pieces, hasCoupons: Boolean(hasCoupons), mayBeCredited: isCredited }
  return { order, reserved, hadSucceeded: Boolean(hadSucceeded) }
}

const lockWithReserved = keptQuery((tx, asked: { orderId: string; paymentId: string; now: Date }) =>
  tx
    .with('locked', (db) => orderLock(db, asked.orderId))
    .selectFrom('locked')
    .selectAll()
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('order_lines')
          .select(['order_lines.sku_id', 'order_lines.product_id', 'order_lines.quantity'])
          .whereRef('order_lines.order_id', '=', 'locked.id'),
      ).as('pieces'),
      eb
        .exists(
          eb
            .selectFrom('held_coupons')
            .select('held_coupons.id')
            .whereRef('held_coupons.order_id', '=', 'locked.id')
            .where('held_coupons.state', '=', 'held'),
        )
        .as('hasCoupons'),
      mayBeCredited(sql.ref('locked.customer_id'), asked.now).as('mayBeCredited'),
      eb
        .exists(
          eb
            .selectFrom('payments')
            .select('payments.id')
            .where('payments.id', '=', asked.paymentId)
            .where('payments.state', 'in', ['succeeded', 'refunded']),
        )
        .as('hadSucceeded'),
    ]),
)
