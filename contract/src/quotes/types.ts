import type { Static } from 'typebox'
import type * as schema from './schemas'
import type * as setting from './setting-schemas'

export type CreateQuote = Static<typeof schema.CreateQuote>
export type Quote = Static<typeof schema.Quote>
export type QuoteLine = Static<typeof schema.QuoteLine>
export type FreightSetting = Static<typeof setting.FreightSetting>
