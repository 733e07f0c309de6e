import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Payment = Static<typeof schema.Payment>
export type PaymentState = (typeof schema.paymentStates)[number]
