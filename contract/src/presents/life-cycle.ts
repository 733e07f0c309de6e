import type { LifeCycle } from '../common/life-cycle'

export const presentStates = ['to_pay', 'open', 'closed', 'cancelled'] as const
export type PresentState = (typeof presentStates)[number]
export type PresentTransition = 'pay' | 'cancel' | 'lapse' | 'finish' | 'expire' | 'take_back'

export const parcelStates = ['waiting', 'claimed', 'declined', 'expired', 'taken_back', 'refunded'] as const
export type ParcelState = (typeof parcelStates)[number]
export type ParcelTransition = 'claim' | 'decline' | 'expire' | 'take_back' | 'give_back' | 'make_good'

export type PresentActor = 'giver' | 'recipient' | 'payment' | 'time' | 'merchant'

/** The life of a present: one payment for one or more parcels (wechat.md 3.1). */
export const presentLifeCycle: LifeCycle<PresentState, PresentTransition, PresentActor> = {
  initial: 'to_pay',
  states: {
    to_pay: { final: false },
    open: { final: false },
    closed: { final: true },
    cancelled: { final: true },
  },
  transitions: {
    pay: {
      from: ['to_pay'],
      to: 'open',
      by: 'payment',
      sentence:
        'The payment arrived; the parcels can be accepted for 24 hours, from now or from the day that the giver chose. From now on the giver cannot cancel.',
    },
    cancel: {
      from: ['to_pay'],
      to: 'cancelled',
      by: 'giver',
      sentence: 'The giver cancels before paying; stock and coupons go back.',
    },
    lapse: {
      from: ['to_pay'],
      to: 'cancelled',
      by: 'time',
      sentence: 'The giver did not pay in time; stock and coupons go back.',
    },
    finish: {
      from: ['open'],
      to: 'closed',
      by: 'recipient',
      sentence: 'The last waiting parcel got its answer.',
    },
    expire: {
      from: ['open'],
      to: 'closed',
      by: 'time',
      sentence: 'The 24 hours are over; every waiting parcel expires.',
    },
    take_back: {
      from: ['open'],
      to: 'closed',
      by: 'giver',
      sentence: 'Before the day on which it opens, the giver takes it back; piece and money of every parcel go back.',
    },
  },
}

/** The life of one parcel of a present. What happens to an accepted one on its way is the life of its own order. */
export const parcelLifeCycle: LifeCycle<ParcelState, ParcelTransition, PresentActor> = {
  initial: 'waiting',
  states: {
    waiting: { final: false },
    claimed: { final: false },
    declined: { final: false },
    expired: { final: false },
    taken_back: { final: false },
    refunded: { final: true },
  },
  transitions: {
    claim: {
      from: ['waiting'],
      to: 'claimed',
      by: 'recipient',
      sentence: 'A recipient accepts it and gives an address; it becomes their order, which the merchant ships.',
    },
    decline: {
      from: ['waiting'],
      to: 'declined',
      by: 'recipient',
      sentence: 'A recipient declines; the piece returns to stock and its share of the money to the giver.',
    },
    expire: {
      from: ['waiting'],
      to: 'expired',
      by: 'time',
      sentence: 'Nobody accepted it in time; piece and money go back.',
    },
    take_back: {
      from: ['waiting'],
      to: 'taken_back',
      by: 'giver',
      sentence: 'The giver takes the present back before the day on which it opens; piece and money go back.',
    },
    give_back: {
      from: ['declined', 'expired', 'taken_back'],
      to: 'refunded',
      by: 'payment',
      sentence: 'The share of a parcel that nobody accepted has reached the giver.',
    },
    make_good: {
      from: ['claimed'],
      to: 'refunded',
      by: 'merchant',
      sentence: 'The merchant refunded an accepted parcel; its share has reached the giver, who paid it.',
    },
  },
}
