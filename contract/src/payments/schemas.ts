import { Type } from 'typebox'
import { FenAmount, Input, Nullable, OneOf, Page, PageQuery, PathId, SoughtCode, Text, Time } from '../common/schemas'
import { paymentStates, refundFailures, refundStates } from './life-cycle'

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

export const PaymentParams = Type.Object({ id: PathId, paymentId: PathId })

/** One refund as the merchant sees it. */
export const Refund = Type.Object(
  {
    id: Type.String(),
    orderId: Type.String({ description: 'the order whose payment it is of' }),
    orderNumber: Type.String(),
    paymentId: Type.String(),
    amountFen: FenAmount,
    state: OneOf(refundStates),
    failure: Nullable(OneOf(refundFailures), {
      description: 'why it failed; closed: it was ended without being paid; abnormal: the payer’s account is gone',
    }),
    createdAt: Time,
    acceptedAt: Nullable(Time, { description: 'when the payment provider took the request' }),
    doneAt: Nullable(Time),
    settledByHand: Nullable(Type.String(), { description: 'how the merchant paid it in another way' }),
  },
  { title: 'Refund' },
)
export const RefundPage = Page(Refund)
export const RefundQuery = Type.Object(
  {
    ...PageQuery,
    state: Type.Optional(OneOf(refundStates)),
    orderId: Type.Optional(Type.String({ maxLength: 80 })),
    q: Type.Optional(
      SoughtCode({ minLength: 1, maxLength: 80, description: 'number of the order, or id of the refund' }),
    ),
  },
  { additionalProperties: false },
)
export const SettleRefund = Input({
  how: Text('line', { least: 1, most: 200, description: 'how it was paid, for the record: a bank transfer' }),
})
