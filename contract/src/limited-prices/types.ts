import type { Static } from 'typebox'
import type * as schema from './schemas'

export type CardOffer = Static<typeof schema.CardOffer>
export type CreateLimitedPrice = Static<typeof schema.CreateLimitedPrice>
export type LimitedPrice = Static<typeof schema.LimitedPrice>
export type LimitedPricePage = Static<typeof schema.LimitedPricePage>
export type LineOffer = Static<typeof schema.LineOffer>
export type OrderedOffer = Static<typeof schema.OrderedOffer>
export type SkuOffer = Static<typeof schema.SkuOffer>
