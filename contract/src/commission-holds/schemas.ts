import { Type } from 'typebox'
import { FenAmount, Input, OneOf, Page, PageQuery, Text } from '../common/schemas'
import { holdReasons } from './kinds'
import { holdStates } from './life-cycle'
import { holdLimits } from './limits'
import { holdMembers } from './part-schemas'

export { LineCeiling, LineHold } from './part-schemas'

export const Appeal = Input({ words: Text('line', { least: 1, most: holdLimits.appealChars }) })
export const DecideHold = Input({
  answer: Text('line', { least: 1, most: holdLimits.holdAnswerChars, description: 'why; the promoter reads it' }),
})

/** A hold as the merchant sees it. */
export const CommissionHold = Type.Object(
  {
    id: Type.String(),
    ...holdMembers,
    reasons: Type.Array(Type.Object({ reason: OneOf(holdReasons), words: Type.String() })),
    promoter: Type.Object({ id: Type.String(), nickname: Type.String() }),
    orderId: Type.String(),
    orderNumber: Type.String(),
    amountFen: FenAmount,
    reversedFen: FenAmount,
  },
  { title: 'CommissionHold' },
)
export const CommissionHoldPage = Page(CommissionHold, { title: 'CommissionHoldPage' })
export const CommissionHoldQuery = Type.Object(
  { ...PageQuery, state: Type.Optional(OneOf(holdStates)) },
  { additionalProperties: false },
)
