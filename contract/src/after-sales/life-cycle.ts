import type { LifeCycle } from '../common/life-cycle'

export const afterSaleStates = ['applied', 'agreed', 'refused', 'withdrawn'] as const
export type AfterSaleState = (typeof afterSaleStates)[number]
export type AfterSaleTransition = 'agree' | 'refuse' | 'withdraw'
export type AfterSaleActor = 'customer' | 'merchant'

export const afterSaleReasons = ['unwanted', 'damaged', 'not_as_described', 'not_arrived', 'other'] as const
export type AfterSaleReason = (typeof afterSaleReasons)[number]

/**
 * The life of an application for a refund. For a parcel of a present the recipient applies, and the giver gets the money.
 * While it is open, the order is not shipped and does not count as received by itself.
 */
export const afterSaleLifeCycle: LifeCycle<AfterSaleState, AfterSaleTransition, AfterSaleActor> = {
  initial: 'applied',
  states: {
    applied: { final: false },
    agreed: { final: true },
    refused: { final: true },
    withdrawn: { final: true },
  },
  transitions: {
    agree: {
      from: ['applied'],
      to: 'agreed',
      by: 'merchant',
      sentence: 'The merchant refunds the order; the money goes back to whoever paid it.',
    },
    refuse: {
      from: ['applied'],
      to: 'refused',
      by: 'merchant',
      sentence: 'The merchant refuses with a reason; the order continues, and its owner may apply again.',
    },
    withdraw: {
      from: ['applied'],
      to: 'withdrawn',
      by: 'customer',
      sentence: 'The applicant withdraws it, or confirms the receipt.',
    },
  },
}
