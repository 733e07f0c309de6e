import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { lockOrder } from './lock-order'
import { isWaiting } from './waiting-states'
import { waitingViews } from './waiting-view'

/** The owner asks the merchant, once, to ship what waits: after the promised time, or so long after the payment as is set. */
export async function urgeOrder(
  tx: Tx,
  { orderId, customerId }: { orderId: string; customerId?: string },
  { now }: Context,
): Promise<void> {
  const order = await lockOrder(tx, orderId, customerId)
  if (!isWaiting(order)) throw new Problem('order_state_conflict', `an order that is ${order.state} is not urged`)
  const { urgeableFrom = '' } = (await waitingViews(tx, [order], now)).get(orderId) ?? {}
  if (new Date(urgeableFrom) > now) throw new Problem('urge_too_early', `it may be urged from ${urgeableFrom}`)
  const { numAffectedRows } = await sql`
    insert into order_waits (order_id, urged_at) values (${orderId}, ${now})
    on conflict (order_id) do update set urged_at = excluded.urged_at where order_waits.urged_at is null`.execute(tx)
  if (numAffectedRows === 0n) throw new Problem('already_urged', 'it was urged before')
}
