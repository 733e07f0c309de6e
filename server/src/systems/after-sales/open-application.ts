import { type AfterSaleTransition, afterSaleLifeCycle } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

interface End {
  orderId: string
  transition: AfterSaleTransition
  /** Of the merchant, who refuses. */
  answer?: string
}

/** Ends the open application of an order, if any; answers whether there was one. The caller holds the order's lock. */
export async function endIfOpen(tx: Tx, { orderId, transition, answer = '' }: End, now: Date): Promise<boolean> {
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

/** Throws where none is open. */
export async function endOpenApplication(tx: Tx, end: End, now: Date): Promise<void> {
  if (await endIfOpen(tx, end, now)) return
  throw new Problem('after_sale_state_conflict', 'no application of this order waits for an answer')
}

/** Why an order cannot be shipped or completed: a refund that was applied for has no answer yet. */
export async function heldByApplication(tx: Tx, order: { id: string }): Promise<Problem | undefined> {
  const open = await tx
    .selectFrom('after_sales')
    .select('id')
    .where('order_id', '=', order.id)
    .where('state', '=', afterSaleLifeCycle.initial)
    .executeTakeFirst()
  if (!open) return undefined
  return new Problem('after_sale_state_conflict', 'a refund of this order was applied for: answer that first')
}
