import { parcelLifeCycle } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'

/** Ends a returned parcel once all of its share was refunded to the giver, or where there is nothing to refund. */
export async function markParcelRefunded(tx: Tx, parcelId: string): Promise<void> {
  const { give_back, make_good } = parcelLifeCycle.transitions
  await tx
    .updateTable('parcels')
    .set({ state: give_back.to })
    .where('id', '=', parcelId)
    .where('return_reason', 'is not', null)
    .where('state', 'in', [...give_back.from, ...make_good.from])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('refunds').select('id').where('share', '=', parcelId).where('refunds.state', '<>', 'done'),
        ),
      ),
    )
    .execute()
}
