import type { Order, Tracking } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import type { TrackingGateway } from '../gateways/gateways'
import { promiseOfOrder } from './promise-of-order'
import { isReceivable } from './shipments-received'

/**
 * The parcels of an order, first shipped first, each with its events, newest first; of one that waits to be shipped, when it
 * will be. The caller has checked whose order it is.
 */
export async function trackOrder(
  db: Db,
  gateway: TrackingGateway,
  order: Pick<Order, 'id' | 'lines' | 'address' | 'state' | 'createdAt'>,
  now: Date,
): Promise<Tracking> {
  const shipments = await db
    .selectFrom('shipments')
    .selectAll()
    .where('order_id', '=', order.id)
    .orderBy('shipped_at')
    .orderBy('id')
    .execute()
  const contents = await db
    .selectFrom('shipment_lines')
    .innerJoin('shipments', 'shipments.id', 'shipment_lines.shipment_id')
    .selectAll('shipment_lines')
    .where('shipments.order_id', '=', order.id)
    .execute()
  const parcels = shipments.map(async (shipment) => {
    const city = (shipment.address ?? order.address)?.city ?? ''
    const parcel = { waybillNumber: shipment.waybill_number, shippedAt: shipment.shipped_at, city }
    const events = await gateway.events(parcel, now)
    const lines = order.lines.flatMap((line) => {
      const inside = contents.find((one) => one.shipment_id === shipment.id && one.sku_id === line.skuId)
      const { skuId, productId, title, specText, imageUrl } = line
      return inside ? [{ skuId, productId, title, specText, imageUrl, quantity: inside.quantity }] : []
    })
    return {
      id: shipment.id,
      company: shipment.company,
      waybillNumber: shipment.waybill_number,
      shippedAt: shipment.shipped_at.toISOString(),
      receivedAt: shipment.received_at?.toISOString() ?? null,
      receivable: shipment.received_at === null && isReceivable(order),
      lines,
      events: events.sort((a, b) => b.at.localeCompare(a.at)),
    }
  })
  const ordered = { id: order.id, orderedAt: new Date(order.createdAt), region: order.address }
  return {
    parcels: await Promise.all(parcels),
    ...(order.state === 'to_ship' && { promise: await promiseOfOrder(db, ordered, now) }),
  }
}
