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
  idOf: async (db, orderId) => {
    const parcel = db.selectFrom('parcels').select('id').where('order_id', '=', orderId)
    return (await parcel.executeTakeFirstOrThrow()).id
  },
  view: receivedView,
}
