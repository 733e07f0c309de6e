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
