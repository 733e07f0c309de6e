import { Type } from 'typebox'
import { Input } from '../common/schemas'
import { Places } from './place-schemas'

const Hours = (description: string) => Type.Integer({ minimum: 1, maximum: 720, description })

const DeliveryRegion = Input(
  { places: Places(1), travelHours: Hours('to these places, in place of the setting’s own') },
  { title: 'DeliveryRegion' },
)

export const DeliverySetting = Input(
  {
    shipsWithinHours: Hours('from the order to its shipment'),
    travelHours: Hours('from there to the door, as estimated'),
    regions: Type.Optional(
      Type.Array(DeliveryRegion, {
        maxItems: 50,
        description:
          'where it is longer or shorter on its way: the most specific place that covers an address decides; a place stands in one of them at most',
      }),
    ),
  },
  { title: 'DeliverySetting' },
)
