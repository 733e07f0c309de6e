import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { readVenueCode } from './venue-codes'

const param = '/venueCode'

/** The id of the code that led to a present of `productId`. `venue_code_ended` for one that does not count any more. */
export async function venueCodeFor(tx: Tx, code: string, productId: string): Promise<string> {
  const venueCode = await tx
    .selectFrom('venue_codes')
    .select(['id', 'product_id', 'ended_at'])
    .where('code', '=', readVenueCode(code))
    .executeTakeFirst()
  if (!venueCode) throw new Problem('not_found', 'no such venue code', { param })
  if (venueCode.ended_at) throw new Problem('venue_code_ended', 'this venue code has ended', { param })
  if (venueCode.product_id !== productId) {
    throw new Problem('validation_failed', 'this venue code is for another product', { param })
  }
  return venueCode.id
}
