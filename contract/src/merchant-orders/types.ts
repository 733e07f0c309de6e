import type { Static } from 'typebox'
import type * as schema from './schemas'

export type MerchantOrder = Static<typeof schema.MerchantOrder>
