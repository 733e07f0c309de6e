import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../system/system'

/** The SQL expression of what a product `p` costs at least, in fen, for everybody, with the offer that its card shows. */
export function lowestFen({ now, registry }: Pick<Context, 'now' | 'registry'>): RawBuilder<number> {
  const limited = registry.ofCards.get('limited')
  return limited
    ? sql<number>`least(p.min_price_fen, (${limited(now)} ->> 'priceFen')::bigint)`
    : sql<number>`p.min_price_fen`
}
