import { Type } from 'typebox'
import { OneOf, Time } from './schemas'

/** Where a carrier has seen a parcel. */
export const TrackingEvents = Type.Array(
  Type.Object({
    at: Time,
    code: OneOf(['collected', 'in_transit', 'arrived', 'out_for_delivery', 'delivered']),
    place: Type.String(),
  }),
  { description: 'newest first' },
)
