import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Today = Static<typeof schema.Today>
export type TodayFigure = Static<typeof schema.TodayFigure>
export type NewOrders = Static<typeof schema.NewOrders>
