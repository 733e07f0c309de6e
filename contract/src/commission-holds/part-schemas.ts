import { Type } from 'typebox'
import { FenAmount, Nullable, OneOf, Time } from '../common/schemas'
import { ceilingPeriods, holdReasons } from './kinds'
import { holdStates } from './life-cycle'

/** What both sides see of a hold. */
export const holdMembers = {
  state: OneOf(holdStates),
  heldAt: Time,
  lapsesAt: Time,
  appeal: Nullable(Type.String({ description: 'what the promoter said; null: nothing yet' })),
  appealedAt: Nullable(Time),
  answer: Nullable(Type.String({ description: 'what the merchant said who decided' })),
  endedAt: Nullable(Time),
}

/** Why a line is held, or was, and what became of it. */
export const LineHold = Type.Object({ ...holdMembers, reasons: Type.Array(OneOf(holdReasons)) }, { title: 'LineHold' })

/** How a ceiling has cut what a line earns: all receivers of it together. */
export const LineCeiling = Type.Object(
  {
    uncutFen: FenAmount,
    ceilingFen: FenAmount,
    period: OneOf(ceilingPeriods),
    leftFen: Type.Integer({ minimum: 0, description: 'what was left below the ceiling, which is what the line earns' }),
  },
  { title: 'LineCeiling' },
)
