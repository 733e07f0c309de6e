import type { GivenParcel, GivenPresent } from '@haoli/contract'
import { claimedOf, headlineOf, pollEveryMs, sendKindOf, waitingOf } from './present-headline'

const now = '2026-03-02T02:00:00.000Z'
const parcel = (state: GivenParcel['state'], more: Partial<GivenParcel> = {}) =>
  ({ state, delivery: null, returnReason: null, ...more }) as GivenParcel
const present = (state: GivenPresent['state'], more: Partial<GivenPresent> = {}) =>
  ({
    state,
    parcels: [],
    openings: [],
    payBefore: null,
    opensAt: null,
    takenBack: false,
    now,
    sendTo: 'friend',
    refundDueFen: 0,
    ...more,
  }) as unknown as GivenPresent

test('the phone alone never makes a present paid', () => {
  expect(headlineOf(present('to_pay'), true)).toBe('confirming')
  expect(headlineOf(present('to_pay'), false)).toBe('to_pay')
})

test('when the time to pay is over the shop is asked, not the phone believed', () => {
  expect(headlineOf(present('to_pay', { payBefore: now }), false)).toBe('to_pay_over')
})

test('who opened it is told of a single present; a group has its list', () => {
  const openings = [{ nickname: '立夏', avatarUrl: null, at: now }]
  expect(headlineOf(present('open', { openings }), false)).toBe('opened')
  expect(headlineOf(present('open', { openings, sendTo: 'group' }), false)).toBe('waiting')
})

test('a closed present says what became of its parcels', () => {
  const claimed = parcel('claimed')
  expect(headlineOf(present('closed', { parcels: [claimed] }), false)).toBe('given')
  expect(headlineOf(present('closed', { parcels: [claimed, parcel('expired')] }), false)).toBe('given_some')
  expect(headlineOf(present('closed', { parcels: [parcel('declined')] }), false)).toBe('returned')
})

test('before its day it waits, also when somebody looked at its envelope; taken back it says so', () => {
  const opensAt = '2026-03-04T16:00:00.000Z'
  const openings = [{ nickname: '立夏', avatarUrl: null, at: now }]
  expect(headlineOf(present('open', { opensAt, openings }), false)).toBe('waits_for_day')
  expect(headlineOf(present('open', { opensAt, now: opensAt }), false)).toBe('waiting')
  expect(headlineOf(present('closed', { opensAt, takenBack: true }), false)).toBe('taken_back')
})

test('a parcel that the merchant refunded later had been accepted', () => {
  const parcels = [parcel('refunded', { returnReason: 'merchant' }), parcel('refunded', { returnReason: 'expired' })]
  expect(claimedOf({ parcels })).toBe(1)
  expect(waitingOf({ parcels: [...parcels, parcel('waiting')] })).toBe(1)
})

test('the page asks again while something may happen, and stops when all is told', () => {
  expect(pollEveryMs(present('open'), false)).toBeGreaterThan(0)
  expect(
    pollEveryMs(present('closed', { parcels: [parcel('claimed', { delivery: 'to_ship' })] }), false),
  ).toBeGreaterThan(0)
  expect(pollEveryMs(present('closed', { parcels: [parcel('claimed', { delivery: 'completed' })] }), false)).toBe(false)
  expect(pollEveryMs(present('cancelled'), false)).toBe(false)
})

test('sending again reminds: a friend who opened it, and a group once somebody has accepted', () => {
  const openings = [{ nickname: '立夏', avatarUrl: null, at: now }]
  const kind = (more: Partial<GivenPresent>) => sendKindOf(present('open', { parcels: [parcel('waiting')], ...more }))
  expect(kind({})).toBe('first')
  expect(kind({ openings })).toBe('remind')
  expect(kind({ openings, opensAt: '2026-03-04T16:00:00.000Z' })).toBe('again')
  expect(kind({ sendTo: 'group' })).toBe('first')
  expect(kind({ openings, sendTo: 'group' })).toBe('again')
  expect(kind({ sendTo: 'group', parcels: [parcel('claimed'), parcel('waiting')] })).toBe('remind_all')
})
