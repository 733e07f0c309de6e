import { Type } from 'typebox'
import { Input } from '../common/schemas'

const Times = (description: string) =>
  Type.Array(Type.Integer({ minimum: 1, maximum: 604_800 }), { minItems: 1, maxItems: 30, description })

/** When the payment provider is asked about what it did not give notice of, and how long an order waits for its answer. */
export const PaymentSetting = Input(
  {
    askSeconds: Times('from the opening of a payment to each question; after the last, the same time again and again'),
    askRefundSeconds: Times('the same, from the time at which the provider accepted a refund'),
    closeAgainSeconds: Type.Integer({
      minimum: 1,
      maximum: 3_600,
      description: 'between attempts to close a payment that somebody is paying',
    }),
    closeAnywayMinutes: Type.Integer({
      minimum: 0,
      maximum: 1_440,
      description: 'after the time to pay, an order closes without the provider’s answer',
    }),
  },
  { title: 'PaymentSetting' },
)
