import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { OrderLineRow } from './order-lines'

interface Taken {
  line: Pick<OrderLineRow, 'id' | 'refunded_quantity' | 'refunded_fen'>
  quantity: number
  fen: number
  /** Of the pieces those that were not shipped. */
  unshipped: number
}

/**
 * Counts pieces and an amount of a line as refunded. The guard is the UPDATE's own: it names what the line had when the
 * amount was worked out, and the table refuses more than was paid.
 */
export async function takeFromLine(tx: Tx, { line, quantity, fen, unshipped }: Taken): Promise<void> {
  const taken = await tx
    .updateTable('order_lines')
    .set((eb) => ({
      refunded_quantity: eb('refunded_quantity', '+', quantity),
      refunded_fen: eb('refunded_fen', '+', fen),
      returned_quantity: eb('returned_quantity', '+', unshipped),
    }))
    .where('id', '=', line.id)
    .where('refunded_quantity', '=', line.refunded_quantity)
    .where('refunded_fen', '=', line.refunded_fen)
    .returning('id')
    .executeTakeFirst()
  // Cannot happen while the order is locked.
  if (!taken) throw new Problem('order_state_conflict', 'the line was refunded meanwhile')
}
