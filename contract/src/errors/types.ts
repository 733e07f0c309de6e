import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Problem = Static<typeof schema.Problem>
