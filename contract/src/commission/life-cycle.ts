import type { LifeCycle } from '../common/life-cycle'

export const commissionStates = ['pending', 'held', 'settled', 'in_payout', 'paid', 'reversed'] as const
export type CommissionState = (typeof commissionStates)[number]
export type CommissionTransition =
  | 'hold'
  | 'release'
  | 'settle'
  | 'reverse'
  | 'refuse'
  | 'withdraw'
  | 'pay'
  | 'return'
  | 'remit'
export type CommissionActor = 'shop' | 'merchant' | 'promoter' | 'provider'

/**
 * The life of one line: what one receiver, a promoter or an agency, gets of the sale of one line of an order. Amounts never change: a refund adds a
 * negative line, which settles with the line that it takes back or, once that has settled, at once.
 */
export const commissionLifeCycle: LifeCycle<CommissionState, CommissionTransition, CommissionActor> = {
  initial: 'pending',
  states: {
    pending: { final: false },
    held: { final: false },
    settled: { final: false },
    in_payout: { final: false },
    paid: { final: true },
    reversed: { final: true },
  },
  transitions: {
    hold: { from: ['pending'], to: 'held', by: 'shop', sentence: 'A check found something; both sides see what.' },
    release: {
      from: ['held'],
      to: 'pending',
      by: 'merchant',
      sentence: 'It was cleared, or nobody decided in time; it settles when it would have.',
    },
    settle: {
      from: ['pending'],
      to: 'settled',
      by: 'shop',
      sentence: 'The order was completed long enough ago, and no after-sale is open: it can be withdrawn.',
    },
    reverse: {
      from: ['pending', 'held'],
      to: 'reversed',
      by: 'shop',
      sentence: 'All of it was refunded before it settled.',
    },
    refuse: {
      from: ['held'],
      to: 'reversed',
      by: 'merchant',
      sentence: 'What the check found is so: it earns nothing, and the promoter reads why.',
    },
    withdraw: {
      from: ['settled'],
      to: 'in_payout',
      by: 'promoter',
      sentence: 'It is part of a withdrawal; a refund from now on adds a negative line for the next one.',
    },
    pay: { from: ['in_payout'], to: 'paid', by: 'provider', sentence: 'The money has arrived.' },
    return: {
      from: ['in_payout'],
      to: 'settled',
      by: 'provider',
      sentence: 'The withdrawal failed, or was not confirmed in time: all of it can be withdrawn again.',
    },
    remit: {
      from: ['settled'],
      to: 'paid',
      by: 'merchant',
      sentence: 'The merchant has paid an agency by bank transfer.',
    },
  },
}

export const withdrawalStates = ['requested', 'to_confirm', 'paid', 'failed'] as const
export type WithdrawalState = (typeof withdrawalStates)[number]
export type WithdrawalTransition = 'accept' | 'pay' | 'fail'
export type WithdrawalActor = 'provider'

/** `refused`: the provider did not take it. `not_confirmed`: the person did not confirm it in time. `account`: the money cannot reach them. */
export const withdrawalFailures = ['refused', 'not_confirmed', 'account'] as const
export type WithdrawalFailure = (typeof withdrawalFailures)[number]

/** The life of one withdrawal. A promoter has one open at a time. */
export const withdrawalLifeCycle: LifeCycle<WithdrawalState, WithdrawalTransition, WithdrawalActor> = {
  initial: 'requested',
  states: {
    requested: { final: false },
    to_confirm: { final: false },
    paid: { final: true },
    failed: { final: true },
  },
  transitions: {
    accept: {
      from: ['requested'],
      to: 'to_confirm',
      by: 'provider',
      sentence: 'The provider has it; the promoter confirms it in WeChat, for 24 hours.',
    },
    pay: { from: ['requested', 'to_confirm'], to: 'paid', by: 'provider', sentence: 'The money has arrived.' },
    fail: {
      from: ['requested', 'to_confirm'],
      to: 'failed',
      by: 'provider',
      sentence: 'It did not arrive, or was not confirmed in time: all of it can be withdrawn again.',
    },
  },
}
