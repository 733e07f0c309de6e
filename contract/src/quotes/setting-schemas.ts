import { Type } from 'typebox'
import { FenAmount, Input } from '../common/schemas'

/** Freight of one order. An order whose goods, after discounts, reach `freeFromFen` travels free. */
export const FreightSetting = Input({ feeFen: FenAmount, freeFromFen: FenAmount }, { title: 'FreightSetting' })

export const DeliverySetting = Input(
  {
    shipsWithinHours: Type.Integer({ minimum: 1, maximum: 720, description: 'from the order to its shipment' }),
    travelHours: Type.Integer({ minimum: 1, maximum: 720, description: 'from there to the door, as estimated' }),
  },
  { title: 'DeliverySetting' },
)
