import type { Tx } from '../../platform/database/db'

/** Ends a code, once; ending it again changes nothing. */
export async function endVenueCode(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('venue_codes')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
