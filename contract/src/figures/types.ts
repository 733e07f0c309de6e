import type { Static } from 'typebox'
import type * as schema from './schemas'
import type * as sums from './sum-schemas'

export type FigureRow = Static<typeof schema.FigureRow>
export type FigurePage = Static<typeof schema.FigurePage>
export type FigureDaysQuery = Static<typeof sums.FigureDaysQuery>
export type FigureDays = Static<typeof sums.FigureDays>
export type FigureGroupQuery = Static<typeof sums.FigureGroupQuery>
export type FigureGroupRow = Static<typeof sums.FigureGroupRow>
export type FigureGroupPage = Static<typeof sums.FigureGroupPage>
export type FigureCohortQuery = Static<typeof sums.FigureCohortQuery>
export type FigureCohorts = Static<typeof sums.FigureCohorts>
