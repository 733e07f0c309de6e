import type { Invoice, RedInvoice } from '@haoli/contract'
import { eventsOf, isMoving, lives } from './invoice-words'

const red: Omit<RedInvoice, 'createdAt' | 'issuedAt'> = {
  id: 'ivr_1',
  state: 'issued',
  reason: 'returned',
  amountFen: 300,
  number: '2',
  lines: [],
  hasPdf: true,
}
const invoice: Invoice = {
  ...{ id: 'ivc_1', orderId: 'ord_1', orderNumber: '1', state: 'issued', amountFen: 900, leftFen: 600, number: '1' },
  title: {
    kind: 'personal',
    name: '王',
    taxNumber: null,
    address: null,
    phone: null,
    bank: null,
    account: null,
    email: null,
  },
  ...{ lines: [], hasPdf: true, failure: null, waitsFor: null, replaces: null, reds: [], endedAt: null },
  ...{ appliedAt: '2026-11-20T10:00:00.000Z', issuedAt: '2026-11-21T10:00:00.000Z' },
}
const takenBack = (change: Partial<RedInvoice> = {}): RedInvoice => ({
  ...red,
  ...{ createdAt: '2026-11-22T10:00:00.000Z', issuedAt: '2026-11-22T10:01:00.000Z' },
  ...change,
})

test('what happened stands newest first, a red invoice that is not there yet at the time of its refund', () => {
  const reds = [takenBack(), takenBack({ state: 'due', issuedAt: null, createdAt: '2026-11-23T10:00:00.000Z' })]
  expect(eventsOf({ ...invoice, reds }).map(({ what, at }) => [what, at.slice(5, 10)])).toEqual([
    ['red', '11-23'],
    ['red', '11-22'],
    ['issued', '11-21'],
    ['applied', '11-20'],
  ])
})

test('it is looked at again while the gateway works, and only then', () => {
  expect(isMoving(invoice)).toBe(false)
  expect(isMoving({ ...invoice, reds: [takenBack({ state: 'due' })] })).toBe(true)
  expect(isMoving({ ...invoice, state: 'applied', waitsFor: 'completion' })).toBe(false)
  expect(isMoving({ ...invoice, state: 'applied', waitsFor: null })).toBe(true)
  expect([lives(invoice), lives({ ...invoice, state: 'reversing' })]).toEqual([true, false])
})
