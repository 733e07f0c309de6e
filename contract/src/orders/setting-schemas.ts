import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const OrderSetting = Input(
  {
    payMinutes: Type.Integer({ minimum: 5, maximum: 1440, description: 'an order that is not paid by then is closed' }),
    confirmDays: Type.Integer({
      minimum: 1,
      maximum: 60,
      description: 'so long after its shipment an order counts as received',
    }),
  },
  { title: 'OrderSetting' },
)

export const WaitingOrderSetting = Input(
  {
    addressChanges: Type.Integer({
      minimum: 0,
      maximum: 20,
      description: 'so often the customer may change the address of a paid order before it ships',
    }),
    urgeAfterHours: Type.Integer({
      minimum: 1,
      maximum: 720,
      description:
        'so long after its payment its shipment may be urged, or from the promised time where that is earlier',
    }),
  },
  { title: 'WaitingOrderSetting' },
)
