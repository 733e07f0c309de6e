import type { Static } from 'typebox'
import type * as schema from './schemas'

export type DeadLetter = Static<typeof schema.DeadLetter>
