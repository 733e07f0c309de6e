import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const DeliverySetting = Input(
  {
    shipsWithinHours: Type.Integer({ minimum: 1, maximum: 720, description: 'from the order to its shipment' }),
    travelHours: Type.Integer({ minimum: 1, maximum: 720, description: 'from there to the door, as estimated' }),
  },
  { title: 'DeliverySetting' },
)
