import type { AfterSaleTracking } from '@haoli/contract'
import type { Context } from '../../core/system/system'
import type { Case } from './after-sale-rows'

/** Where the parcels are: the returning one goes to the shop's address, the other to the order's. */
export async function trackCase(
  { parcels, row, order }: Case,
  { gateways, now }: Pick<Context, 'gateways' | 'now'>,
): Promise<AfterSaleTracking> {
  const eventsOf = async (way: 'back' | 'out', city: string) => {
    const parcel = parcels.find((one) => one.way === way)
    if (!parcel) return []
    const about = { waybillNumber: parcel.waybill_number, shippedAt: parcel.sent_at, city }
    const events = await gateways.tracking.events(about, now)
    return events.sort((a, b) => b.at.localeCompare(a.at))
  }
  return {
    back: await eventsOf('back', row.return_to?.city ?? ''),
    out: await eventsOf('out', order.address?.city ?? ''),
  }
}
