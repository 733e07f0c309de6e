import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Home = Static<typeof schema.Home>
export type HomeModule = Static<typeof schema.HomeModule>
export type PutHomeDraft = Static<typeof schema.PutHomeDraft>
export type HomeDraft = Static<typeof schema.HomeDraft>
