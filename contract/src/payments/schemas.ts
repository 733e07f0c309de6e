import { Type } from 'typebox'
import { FenAmount, Nullable, OneOf, Time } from '../common/schemas'

export const paymentStates = ['pending', 'succeeded', 'failed', 'closed', 'refunded'] as const

/** `client`: the arguments of wx.requestPayment (wechat.md 2.5); null in the sandbox, and once the payment has ended. */
export const Payment = Type.Object(
  {
    id: Type.String(),
    orderId: Type.String(),
    state: OneOf(paymentStates),
    gateway: OneOf(['sandbox', 'wechat']),
    amountFen: FenAmount,
    createdAt: Time,
    settledAt: Nullable(Time),
    client: Nullable(
      Type.Object({
        timeStamp: Type.String(),
        nonceStr: Type.String(),
        package: Type.String(),
        signType: Type.Literal('RSA'),
        paySign: Type.String(),
      }),
    ),
  },
  { title: 'Payment' },
)
