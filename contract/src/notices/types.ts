import type { Static } from 'typebox'
import type * as schema from './schemas'

export type MessageTemplate = Static<typeof schema.MessageTemplate>
export type CreateMessageConsents = Static<typeof schema.CreateMessageConsents>
export type MessageConsents = Static<typeof schema.MessageConsents>
