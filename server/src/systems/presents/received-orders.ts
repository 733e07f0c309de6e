import { ReceivedPresent } from '@haoli/contract/schemas'
import type { OwnersView } from '../../core/system/system'
import { receivedRow, receivedView } from './received-view'

/** The recipient of a parcel sees its order as a received present. */
export const receivedOrders: OwnersView = {
  object: 'own received present',
  path: '/presents/received/:id',
  tag: 'presents',
  name: 'Present',
  noun: 'a present that I accepted',
  schema: ReceivedPresent,
  orderIdOf: async (db, parcelId, recipientId) => (await receivedRow(db, parcelId, recipientId)).orderId,
  idsOf: async (db, orderIds) => {
    const parcels = await db
      .selectFrom('parcels')
      .select(['id', 'order_id'])
      .where('order_id', 'in', [...orderIds])
      .execute()
    return new Map(parcels.map(({ id, order_id }) => [order_id ?? '', id]))
  },
  view: receivedView,
}
