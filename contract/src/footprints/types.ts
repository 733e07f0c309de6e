import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Footprint = Static<typeof schema.Footprint>
