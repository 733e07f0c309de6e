import { parcelLifeCycle } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'

/** The share of a parcel has reached the giver, or it never cost anything: the end of a parcel that came back. */
export async function refundParcel(tx: Tx, parcelId: string): Promise<void> {
  const { give_back, make_good } = parcelLifeCycle.transitions
  await tx
    .updateTable('parcels')
    .set({ state: give_back.to })
    .where('id', '=', parcelId)
    .where('return_reason', 'is not', null)
    .where('state', 'in', [...give_back.from, ...make_good.from])
    .execute()
}
