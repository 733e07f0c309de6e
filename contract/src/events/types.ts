import type { Static } from 'typebox'
import type * as schema from './schemas'

export type ClientEvent = Static<typeof schema.ClientEvent>
export type CountedEvents = Static<typeof schema.CountedEvents>
