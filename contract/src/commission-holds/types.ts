import type { Static } from 'typebox'
import type * as schema from './schemas'

export type LineHold = Static<typeof schema.LineHold>
export type LineCeiling = Static<typeof schema.LineCeiling>
export type CommissionHold = Static<typeof schema.CommissionHold>
export type CommissionHoldPage = Static<typeof schema.CommissionHoldPage>
