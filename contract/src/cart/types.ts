import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Cart = Static<typeof schema.Cart>
export type CartLine = Static<typeof schema.CartLine>
export type UpdateCartLine = Static<typeof schema.UpdateCartLine>
