import type { LifeCycle } from '../common/life-cycle'

export const paymentStates = ['pending', 'succeeded', 'failed', 'closed', 'refunded'] as const
export type PaymentState = (typeof paymentStates)[number]
export type PaymentTransition = 'succeed' | 'fail' | 'close' | 'give_back'
/** `provider`: by a notice, or by the answer when it was asked. */
export type PaymentActor = 'provider' | 'shop'

/** The life of one attempt to pay an order. An order has one pending payment at most. */
export const paymentLifeCycle: LifeCycle<PaymentState, PaymentTransition, PaymentActor> = {
  initial: 'pending',
  states: {
    pending: { final: false },
    succeeded: { final: false },
    failed: { final: false },
    closed: { final: false },
    refunded: { final: true },
  },
  transitions: {
    succeed: {
      from: ['pending', 'failed', 'closed'],
      to: 'succeeded',
      by: 'provider',
      sentence:
        'The money came, in the amount of the payment. Where the order cannot be paid any more, it is refunded.',
    },
    fail: {
      from: ['pending'],
      to: 'failed',
      by: 'provider',
      sentence: 'It did not work; the order can be paid by a new payment, before which this one is closed.',
    },
    close: {
      from: ['pending'],
      to: 'closed',
      by: 'shop',
      sentence: 'It is not needed any more: the order was cancelled, closed or paid otherwise.',
    },
    give_back: {
      from: ['succeeded'],
      to: 'refunded',
      by: 'provider',
      sentence: 'All of it was refunded.',
    },
  },
}

export const refundStates = ['due', 'processing', 'done', 'failed'] as const
export type RefundState = (typeof refundStates)[number]
export type RefundTransition = 'accept' | 'pay' | 'fail' | 'retry' | 'settle_by_hand'
export type RefundActor = 'provider' | 'merchant'

/** `closed`: the provider ended it without paying. `abnormal`: the money cannot reach the payer, whose card is gone. */
export const refundFailures = ['closed', 'abnormal'] as const
export type RefundFailure = (typeof refundFailures)[number]

/** The life of one refund. Who is to get the money sees it as on its way until it is done. */
export const refundLifeCycle: LifeCycle<RefundState, RefundTransition, RefundActor> = {
  initial: 'due',
  states: {
    due: { final: false },
    processing: { final: false },
    done: { final: true },
    failed: { final: false },
  },
  transitions: {
    accept: {
      from: ['due'],
      to: 'processing',
      by: 'provider',
      sentence: 'The provider has taken the request and pays later; it is asked until it has.',
    },
    pay: {
      from: ['due', 'processing', 'failed'],
      to: 'done',
      by: 'provider',
      sentence: 'The payer has the money; it is in the ledger.',
    },
    fail: {
      from: ['due', 'processing'],
      to: 'failed',
      by: 'provider',
      sentence: 'The provider has closed it, or cannot reach the payer’s account; the merchant has to act.',
    },
    retry: {
      from: ['failed'],
      to: 'due',
      by: 'merchant',
      sentence: 'It is requested again, under a new number where the provider has closed the old one.',
    },
    settle_by_hand: {
      from: ['failed'],
      to: 'done',
      by: 'merchant',
      sentence: 'The merchant has paid it in another way, and says how.',
    },
  },
}
