import type { Static } from 'typebox'
import type * as schema from './schemas'

export type CreateQuote = Static<typeof schema.CreateQuote>
export type Quote = Static<typeof schema.Quote>
export type QuoteLine = Static<typeof schema.QuoteLine>
