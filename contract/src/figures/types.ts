import type { Static } from 'typebox'
import type * as schema from './schemas'

export type FigureRow = Static<typeof schema.FigureRow>
export type FigurePage = Static<typeof schema.FigurePage>
