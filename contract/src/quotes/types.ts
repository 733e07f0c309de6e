import type { Static } from 'typebox'
import type * as freight from './freight-schemas'
import type * as schema from './schemas'

export type CreateQuote = Static<typeof schema.CreateQuote>
export type Quote = Static<typeof schema.Quote>
export type QuoteLine = Static<typeof schema.QuoteLine>
export type FreightSetting = Static<typeof freight.FreightSetting>
export type FreightTemplate = FreightSetting['templates'][number]
export type FreightRate = FreightTemplate['rate']
export type ProductFreight = Static<typeof freight.ProductFreight>
