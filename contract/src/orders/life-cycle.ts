import type { LifeCycle } from '../common/life-cycle'

export const orderStates = [
  'to_pay',
  'to_claim',
  'to_ship',
  'part_shipped',
  'to_receive',
  'completed',
  'refunded',
  'cancelled',
] as const
export type OrderState = (typeof orderStates)[number]

export type OrderTransition =
  | 'pay'
  | 'cancel'
  | 'close'
  | 'ship_part'
  | 'ship'
  | 'confirm_receipt'
  | 'auto_confirm'
  | 'refund'
  | 'refund_unshipped'
  | 'pay_present'
  | 'hand_over'
  | 'return_all'

/** `present`: the answer to the last parcel of a present, whether a recipient gave it or the time ran out. */
export type OrderActor = 'customer' | 'merchant' | 'payment' | 'time' | 'present'

/**
 * `plain`: bought for oneself. `present`: the giver's side of a present, without an address. `parcel`: one accepted
 * parcel of a present, which belongs to its recipient.
 */
export const orderKinds = ['plain', 'present', 'parcel'] as const
export type OrderKind = (typeof orderKinds)[number]

/** The life of an order. `code` is the WeChat shop's number for a state (wechat.md 1.2); the API sends both. */
export const orderLifeCycle: LifeCycle<OrderState, OrderTransition, OrderActor> & {
  readonly states: Readonly<Record<OrderState, { readonly code: number }>>
} = {
  initial: 'to_pay',
  states: {
    to_pay: { code: 10, final: false },
    to_claim: { code: 12, final: false },
    to_ship: { code: 20, final: false },
    part_shipped: { code: 21, final: false },
    to_receive: { code: 30, final: false },
    // Nothing follows by itself, but the merchant may still refund it.
    completed: { code: 100, final: false },
    refunded: { code: 200, final: true },
    cancelled: { code: 250, final: true },
  },
  transitions: {
    pay: {
      from: ['to_pay'],
      to: 'to_ship',
      by: 'payment',
      sentence: 'The payment arrived; the held stock is sold and the merchant can ship.',
    },
    cancel: {
      from: ['to_pay'],
      to: 'cancelled',
      by: 'customer',
      sentence: 'The shopper cancels before paying; stock and coupons go back.',
    },
    close: {
      from: ['to_pay'],
      to: 'cancelled',
      by: 'time',
      sentence: 'Nobody paid in time; stock and coupons go back.',
    },
    ship_part: {
      from: ['to_ship', 'part_shipped'],
      to: 'part_shipped',
      by: 'merchant',
      sentence: 'Some of the goods were shipped.',
    },
    ship: {
      from: ['to_ship', 'part_shipped'],
      to: 'to_receive',
      by: 'merchant',
      sentence: 'All goods were shipped.',
    },
    confirm_receipt: {
      from: ['to_receive'],
      to: 'completed',
      by: 'customer',
      sentence: 'The shopper says that everything arrived.',
    },
    auto_confirm: {
      from: ['to_receive'],
      to: 'completed',
      by: 'time',
      sentence: 'The time to report problems is over; the order counts as received.',
    },
    refund: {
      from: ['to_ship', 'part_shipped', 'to_receive', 'completed'],
      to: 'refunded',
      by: 'merchant',
      sentence: 'The merchant has refunded all that was paid, at once or in parts; goods not shipped return to stock.',
    },
    refund_unshipped: {
      from: ['part_shipped'],
      to: 'to_receive',
      by: 'merchant',
      sentence: 'The merchant has refunded all goods that were not shipped; the others are on their way.',
    },
    pay_present: {
      from: ['to_pay'],
      to: 'to_claim',
      by: 'payment',
      sentence: 'The payment of a present arrived; the held stock is sold and its parcels wait to be accepted.',
    },
    hand_over: {
      from: ['to_claim'],
      to: 'completed',
      by: 'present',
      sentence: 'Every parcel was answered and at least one was accepted; the giver’s order is done.',
    },
    return_all: {
      from: ['to_claim'],
      to: 'refunded',
      by: 'present',
      sentence: 'Every parcel came back unaccepted: the money goes back, and the coupons with it.',
    },
  },
}

/** For each kind of order, its first state and the transitions that it can take. */
export const orderKindRules: Readonly<
  Record<OrderKind, { readonly initial: OrderState; readonly transitions: readonly OrderTransition[] }>
> = {
  plain: {
    initial: 'to_pay',
    transitions: [
      'pay',
      'cancel',
      'close',
      'ship_part',
      'ship',
      'confirm_receipt',
      'auto_confirm',
      'refund',
      'refund_unshipped',
    ],
  },
  present: { initial: 'to_pay', transitions: ['pay_present', 'cancel', 'close', 'hand_over', 'return_all'] },
  parcel: { initial: 'to_ship', transitions: ['ship_part', 'ship', 'confirm_receipt', 'auto_confirm', 'refund'] },
}
