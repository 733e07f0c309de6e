import type { Order, PaymentState } from '@haoli/contract'
import { payResultOf, readOutcome } from './pay-result-of'

const order = (state: Order['state'], payment?: PaymentState) => ({
  state,
  payment: payment ? ({ state: payment } as Order['payment']) : null,
})

test('the phone alone never makes an order paid', () => {
  expect(payResultOf(order('to_pay', 'pending'), 'paid')).toBe('confirming')
})

test('the order alone makes it paid, whatever the phone says', () => {
  for (const outcome of ['paid', 'failed', 'cancelled'] as const) {
    expect(payResultOf(order('to_ship', 'succeeded'), outcome)).toBe('paid')
  }
})

test('a payment that turns out to have failed says so', () => {
  expect(payResultOf(order('to_pay', 'failed'), 'paid')).toBe('failed')
  expect(payResultOf(order('to_pay', 'pending'), 'failed')).toBe('failed')
})

test('leaving the cashier is not a failure', () => {
  expect(payResultOf(order('to_pay', 'pending'), 'cancelled')).toBe('unpaid')
})

test('money that arrives after the order closed goes back', () => {
  expect(payResultOf(order('cancelled', 'refunded'), 'cancelled')).toBe('money_back')
  expect(payResultOf(order('cancelled', 'closed'), 'paid')).toBe('money_back')
  expect(payResultOf(order('cancelled', 'closed'), 'cancelled')).toBe('closed')
})

test('an address that was typed by hand counts as not paid', () => {
  expect(readOutcome('rich')).toBe('cancelled')
  expect(readOutcome(undefined)).toBe('cancelled')
})
