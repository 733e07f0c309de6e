import type { Static } from 'typebox'
import type * as schema from './schemas'

export type CreateSession = Static<typeof schema.CreateSession>
export type Session = Static<typeof schema.Session>
