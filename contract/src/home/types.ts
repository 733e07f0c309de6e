import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Home = Static<typeof schema.Home>
export type HomeModule = Static<typeof schema.HomeModule>
