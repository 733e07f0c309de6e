import type { Static } from 'typebox'
import type * as schema from './schemas'

export type RestockWatch = Static<typeof schema.RestockWatch>
