import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { readCase } from './after-sale-rows'
import { moveCase } from './move-case'

/**
 * A refund that the merchant made elsewhere ends the after-sales of an order of whose lines nothing is left. Their jobs find them
 * ended: here the order is locked already, and jobs are locked before it.
 */
export async function endWhereRefunded(tx: Tx, order: OrderRow, context: Context): Promise<void> {
  const open = await tx
    .selectFrom('after_sales')
    .selectAll()
    .where('order_id', '=', order.id)
    .where('open', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const row of open) {
    const one = await readCase(tx, { row, order }, context.now)
    const isLeft = one.parts.some(({ line }) => line.refunded_quantity < line.quantity)
    if (!isLeft) await moveCase(tx, one, { transition: 'refunded_in_full' }, context)
  }
}
