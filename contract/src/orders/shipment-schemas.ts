import { Type } from 'typebox'
import { Code, DeliveryPromise, Id, Input, Nullable, PathId, Quantity, ShopText, Text, Time } from '../common/schemas'
import { TrackingEvents } from '../common/tracking-schemas'
import { quoteLimits } from '../quotes/limits'
import { lineGoods } from '../quotes/line-schemas'

export const Shipment = Type.Object(
  {
    id: Type.String(),
    company: ShopText({ description: 'who carries it' }),
    waybillNumber: Type.String(),
    shippedAt: Time,
    receivedAt: Nullable(Time),
    receivable: Type.Boolean({ description: 'whether its receipt can be confirmed' }),
    lines: Type.Array(Type.Object({ ...lineGoods, quantity: Quantity })),
    events: TrackingEvents,
  },
  { title: 'Shipment' },
)
export const ShipmentPromise = Type.Object(DeliveryPromise, {
  title: 'ShipmentPromise',
  description:
    'when what is not shipped will be, as it was promised when it was ordered, or later where a delay was announced; `shipsBy` may have passed',
})
export const Tracking = Type.Object(
  { parcels: Type.Array(Shipment), promise: Type.Optional(ShipmentPromise) },
  { title: 'Tracking', description: '`promise`: while nothing is shipped' },
)

export const ShipmentParams = Type.Object({ id: PathId, shipmentId: PathId })

export const ShipOrder = Input({
  company: Text('printed', { least: 1, most: 40 }),
  waybillNumber: Code({ minLength: 4, maxLength: 40 }),
  lines: Type.Optional(
    Type.Array(Input({ skuId: Id('sku'), quantity: Quantity }), {
      minItems: 1,
      maxItems: quoteLimits.linesPerOrder,
      description: 'absent: everything that has not been shipped',
    }),
  ),
})
