import type { StockCause } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'

/** Why stock moves. Each move is a line of `stock_moves`, written by the statement that moves it. */
export interface MoveReason {
  cause: StockCause
  /** The order that it is for, or that it comes back from. */
  orderId: string | null
  now: Date
}

/** The same of a caller whose function knows the cause. */
export type ForOrder = Omit<MoveReason, 'cause'>

export type Pile = 'available' | 'held' | 'sold'

/** A part of a statement that notes what its part `moved` (sku_id, quantity, available) has moved. */
export const notingMoves = (
  { from, to }: { from: Pile; to: Pile },
  { cause, orderId, now }: MoveReason,
): RawBuilder<unknown> => {
  const change = (pile: Pile) => sql.lit(Number(to === pile) - Number(from === pile))
  return sql`
    noted as (
      insert into stock_moves (sku_id, at, cause, order_id, available, held, sold, left_available)
      select sku_id, ${now}::timestamptz, ${cause}, ${orderId},
        quantity * ${change('available')}, quantity * ${change('held')}, quantity * ${change('sold')}, available
      from moved
    )`
}
