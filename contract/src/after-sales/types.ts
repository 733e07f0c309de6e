import type { Static } from 'typebox'
import type * as schema from './schemas'

export type AfterSale = Static<typeof schema.AfterSale>
export type ApplyForRefund = Static<typeof schema.ApplyForRefund>
