import type { AnnounceDelay } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { lockOrder } from './lock-order'
import { isWaiting } from './waiting-states'
import { waitingViews } from './waiting-view'

const mostDays = 90

/** The merchant says that an order ships later than it was promised, by when, and why; the customer is told. */
export async function announceDelay(
  tx: Tx,
  orderId: string,
  { shipsBy, reason }: AnnounceDelay,
  context: Context,
): Promise<void> {
  const { now } = context
  const order = await lockOrder(tx, orderId)
  if (!isWaiting(order)) throw new Problem('order_state_conflict', `nothing of an order that is ${order.state} is late`)
  const promised = (await waitingViews(tx, [order], now)).get(orderId)
  const until = new Date(shipsBy)
  const earliest = Math.max(now.getTime(), Date.parse(promised?.shipsBy ?? ''))
  // Written so that what is no time, such as a leap second, is refused too.
  if (!(until.getTime() > earliest && until.getTime() <= now.getTime() + mostDays * dayMs)) {
    throw new Problem('validation_failed', `later than was promised, and within ${mostDays} days`, {
      param: '/shipsBy',
    })
  }
  await sql`
    insert into order_waits (order_id, delayed_until, delay_reason, delayed_at) values (${orderId}, ${until}, ${reason}, ${now})
    on conflict (order_id) do update
      set delayed_until = excluded.delayed_until, delay_reason = excluded.delay_reason, delayed_at = excluded.delayed_at`.execute(
    tx,
  )
  await context.registry.emit(tx, 'order.delayed', { order, shipsBy: until.toISOString(), reason }, context)
}
