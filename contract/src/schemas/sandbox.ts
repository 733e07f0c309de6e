import { Type } from 'typebox'
import { FenAmount, Input, Nullable, OneOf, Time } from './common'

export const sandboxOutcomes = ['succeed', 'fail', 'late'] as const

/** Everything that the backstage panel shows. */
export const Sandbox = Type.Object(
  {
    now: Time,
    merchantToken: Type.String(),
    nextPayment: OneOf(sandboxOutcomes),
    money: Type.Object({ paidFen: FenAmount, refundedFen: FenAmount, keptFen: FenAmount }),
    stock: Type.Object({
      supplied: Type.Integer(),
      available: Type.Integer(),
      held: Type.Integer(),
      sold: Type.Integer(),
    }),
    dueCount: Type.Integer(),
  },
  { title: 'Sandbox' },
)
export const AdvanceClock = Input({ seconds: Type.Integer({ minimum: 1, maximum: 60 * 60 * 24 * 400 }) })
export const SetNextPayment = Input({ outcome: OneOf(sandboxOutcomes) })
/** The shopper's answer at the sandbox cashier. */
export const AnswerPayment = Input({ answer: OneOf(['pay', 'cancel']) })
export const PaymentAnswer = Type.Object({
  result: OneOf(['paid', 'cancelled', 'failed']),
  message: Nullable(Type.String()),
})
