import type { Static } from 'typebox'
import type * as schema from './schemas'

export type LineProblem = Static<typeof schema.LineProblem>
export interface PageOf<T> {
  items: T[]
  nextCursor: string | null
}
