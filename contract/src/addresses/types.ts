import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Address = Static<typeof schema.Address>
export type AddressParts = Static<typeof schema.AddressParts>
export type SaveAddress = Static<typeof schema.SaveAddress>
export type ParsedAddress = Static<typeof schema.ParsedAddress>
export type RegionTree = Static<typeof schema.RegionTree>
