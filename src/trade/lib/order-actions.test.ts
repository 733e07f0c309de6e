import type { OrderState } from '@haoli/contract'
import { actionsOf } from './order-actions'

const actions = (state: OrderState, shippedAt: string | null = null) => actionsOf({ state, shippedAt, kind: 'plain' })
const shipped = '2026-11-20T08:00:00.000Z'

test('an unpaid order can be paid or cancelled', () => {
  expect(actions('to_pay')).toEqual(['cancel', 'pay'])
})

test('a paid order that waits for the merchant offers nothing that the API would refuse', () => {
  expect(actions('to_ship')).toEqual([])
})

test('a parcel on its way can be followed; received only when everything is on its way', () => {
  expect(actions('part_shipped', shipped)).toEqual(['track'])
  expect(actions('to_receive', shipped)).toEqual(['track', 'confirm'])
})

test('what is over can be bought again', () => {
  expect(actions('completed', shipped)).toEqual(['track', 'again'])
  expect(actions('cancelled')).toEqual(['again'])
  expect(actions('refunded')).toEqual(['again'])
})

test('a present that is over is given again from its own page', () => {
  expect(actionsOf({ state: 'completed', shippedAt: null, kind: 'present' })).toEqual([])
})
