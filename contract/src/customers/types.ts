import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Me = Static<typeof schema.Me>
export type MeSummary = Static<typeof schema.MeSummary>
export type UpdateMe = Static<typeof schema.UpdateMe>
