import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Contact = Static<typeof schema.Contact>
