import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Favourite = Static<typeof schema.Favourite>
