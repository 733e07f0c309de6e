import type { Static } from 'typebox'
import type * as schema from './schemas'

export type CreateVisit = Static<typeof schema.CreateVisit>
export type Visit = Static<typeof schema.Visit>
