import type { LifeCycle } from './life-cycle'

export const orderStates = [
  'to_pay',
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

export type OrderActor = 'customer' | 'merchant' | 'payment' | 'time'

/** The life of an order. The codes are the WeChat shop's own (wechat.md 1.2) and travel beside the names. */
export const orderLifeCycle: LifeCycle<OrderState, OrderTransition, OrderActor> = {
  initial: 'to_pay',
  states: {
    to_pay: { code: 10, final: false },
    to_ship: { code: 20, final: false },
    part_shipped: { code: 21, final: false },
    to_receive: { code: 30, final: false },
    completed: { code: 100, final: true },
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
      sentence: 'Some of the goods are on their way.',
    },
    ship: {
      from: ['to_ship', 'part_shipped'],
      to: 'to_receive',
      by: 'merchant',
      sentence: 'All of the goods are on their way.',
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
      sentence: 'The time to complain ran out; the order counts as received.',
    },
    refund: {
      from: ['to_ship', 'part_shipped', 'to_receive'],
      to: 'refunded',
      by: 'merchant',
      sentence: 'The merchant gives the whole payment back; goods not shipped return to stock.',
    },
  },
}
