import { type AfterSaleTransition, afterSaleLifeCycle } from '@haoli/contract'
import type { Tx } from '../../deps'
import { Problem } from '../../platform/problem'

interface End {
  orderId: string
  transition: AfterSaleTransition
  /** Of the merchant, who refuses. */
  answer?: string
}

/** Ends the application of an order that waits, if there is one; tells whether there was. Whoever calls holds the order. */
export async function endIfWaiting(tx: Tx, { orderId, transition, answer = '' }: End, now: Date): Promise<boolean> {
  const { from, to } = afterSaleLifeCycle.transitions[transition]
  const ended = await tx
    .updateTable('after_sales')
    .set({ state: to, answer, ended_at: now })
    .where('order_id', '=', orderId)
    .where('state', 'in', [...from])
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Throws where none waits. */
export async function endWaiting(tx: Tx, end: End, now: Date): Promise<void> {
  if (await endIfWaiting(tx, end, now)) return
  throw new Problem('after_sale_state_conflict', 'no application of this order waits for an answer')
}

/** Throws where one waits: what somebody wants to give back is not sent to them. */
export async function refuseWhileWaiting(tx: Tx, orderId: string): Promise<void> {
  const waiting = await tx
    .selectFrom('after_sales')
    .select('id')
    .where('order_id', '=', orderId)
    .where('state', '=', afterSaleLifeCycle.initial)
    .executeTakeFirst()
  if (!waiting) return
  throw new Problem('after_sale_state_conflict', 'a refund of this order was applied for: answer that first')
}
