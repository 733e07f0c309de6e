import type { Static } from 'typebox'
import type * as schema from './schemas'

export type VenueCode = Static<typeof schema.VenueCode>
export type CreateVenueCodes = Static<typeof schema.CreateVenueCodes>
export type ScannedVenueCode = Static<typeof schema.ScannedVenueCode>
