import type { OrderState, OrderTransition } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { keptByChoice, keptQuery } from '../../platform/database/kept-query'
import { refuseUnless } from '../../platform/database/refuse'
import type { OrderRow } from '../system/events'

interface RowMove {
  id: string
  from: OrderState
  to: OrderState
  transition: OrderTransition
  /** Whose transition it is, as the life cycle says. */
  by: string
  actorId: string | null
  now: Date
}

/** What a move writes beside the state. */
export type Stamps = Partial<
  Pick<OrderRow, 'paid_at' | 'shipped_at' | 'confirms_at' | 'completed_at' | 'closed_at' | 'close_reason'>
>

/**
 * Moves an order's row, sets its stamps and records the event, in one statement. `order_has_moved`, and nothing is changed, where it is
 * not in the state `from`.
 */
export async function moveRow(tx: Tx, move: RowMove, stamps: Stamps): Promise<void> {
  await movingWith(Object.keys(stamps))(tx, { ...move, ...stamps })
}

/** The statement that sets these stamps. There are as many as there are sets of them, so a few. */
const movingWith = keptByChoice((stamps: readonly string[]) =>
  keptQuery((db, values: RowMove & Stamps) =>
    db
      .with('moved', (moved) =>
        moved
          .updateTable('orders')
          .set({
            state: values.to,
            ...Object.fromEntries(stamps.map((stamp) => [stamp, values[stamp as keyof Stamps]])),
          })
          .where('id', '=', values.id)
          .where('state', '=', values.from)
          .returning(['id', 'state']),
      )
      .with('told', (told) =>
        told
          .insertInto('order_events')
          .columns(['order_id', 'transition', 'from_state', 'to_state', 'actor', 'actor_id', 'at'])
          .expression(
            sql`select id, ${values.transition}::text, ${values.from}::text, state, ${values.by}::text, ${values.actorId}::text,
              ${values.now}::timestamptz from moved`,
          ),
      )
      .selectFrom('moved')
      .select(refuseUnless(sql`count(*) = 1`, 'order_has_moved').as('moved')),
  ),
)
