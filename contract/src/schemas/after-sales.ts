import { Type } from 'typebox'
import { afterSaleReasons, afterSaleStates } from '../after-sale-life-cycle'
import { limits } from '../limits'
import { Input, Nullable, OneOf, Time } from './common'

export const AfterSale = Type.Object(
  {
    id: Type.String(),
    state: OneOf(afterSaleStates),
    reason: OneOf(afterSaleReasons),
    words: Type.String({ description: 'of whoever applied' }),
    answer: Type.String({ description: 'of the merchant, who says why not' }),
    appliedAt: Time,
    endedAt: Nullable(Time),
  },
  { title: 'AfterSale' },
)
export const ApplyForRefund = Input({
  reason: OneOf(afterSaleReasons),
  words: Type.Optional(Type.String({ maxLength: limits.afterSaleChars })),
})
export const RefuseAfterSale = Input({ answer: Type.String({ minLength: 1, maxLength: limits.afterSaleChars }) })
