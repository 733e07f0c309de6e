import type { Static } from 'typebox'
import type * as schema from './schemas'

export type CreateWish = Static<typeof schema.CreateWish>
export type MadeWish = Static<typeof schema.MadeWish>
export type Wish = Static<typeof schema.Wish>
