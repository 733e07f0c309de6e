import type { CreateVenueCodes } from '@haoli/contract'
import { newVenueCode } from '../../core/attribution/venue-codes'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'

/** Makes codes of one product for one venue. Answers their ids, in the order in which they are to be printed. */
export async function createVenueCodes(
  tx: Tx,
  { productId, venue, count = 1 }: CreateVenueCodes,
  now: Date,
): Promise<string[]> {
  const product = await tx.selectFrom('products').select('id').where('id', '=', productId).executeTakeFirst()
  if (!product) throw new Problem('not_found', 'no such product', { param: '/productId' })
  const rows = Array.from({ length: count }, () => ({
    id: newId('venueCode'),
    code: newVenueCode(),
    product_id: productId,
    venue,
    created_at: now,
  }))
  await tx.insertInto('venue_codes').values(rows).execute()
  return rows.map((row) => row.id)
}
