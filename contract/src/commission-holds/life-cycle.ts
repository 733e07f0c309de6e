import type { LifeCycle } from '../common/life-cycle'

export const holdStates = ['open', 'appealed', 'released', 'reversed', 'lapsed', 'ended'] as const
export type HoldState = (typeof holdStates)[number]
export type HoldTransition = 'appeal' | 'release' | 'reverse' | 'lapse' | 'end'
export type HoldActor = 'promoter' | 'merchant' | 'shop'

const open: HoldState[] = ['open', 'appealed']

/** The life of a hold: what an order earns is held whole, and once. */
export const holdLifeCycle: LifeCycle<HoldState, HoldTransition, HoldActor> = {
  initial: 'open',
  states: {
    open: { final: false },
    appealed: { final: false },
    released: { final: true },
    reversed: { final: true },
    lapsed: { final: true },
    ended: { final: true },
  },
  transitions: {
    appeal: { from: ['open'], to: 'appealed', by: 'promoter', sentence: 'The promoter says their side, once.' },
    release: { from: open, to: 'released', by: 'merchant', sentence: 'Nothing is wrong; the merchant says why.' },
    reverse: { from: open, to: 'reversed', by: 'merchant', sentence: 'It earns nothing; the merchant says why.' },
    lapse: { from: open, to: 'lapsed', by: 'shop', sentence: 'Nobody decided in time, so nothing is held any more.' },
    end: { from: open, to: 'ended', by: 'shop', sentence: 'All of the order was refunded: nothing is left to decide.' },
  },
}
