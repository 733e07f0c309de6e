import { sumOf } from './sum-of'

test('a case is of the money that it asks for, and in the end of what was refunded', () => {
  expect(sumOf({ open: true, wantedFen: 1_250, refundedFen: 0 })).toBe(1_250)
  expect(sumOf({ open: false, wantedFen: 1_250, refundedFen: 800 })).toBe(800)
})

test('where nothing is refunded there is no sum, and none where it is not to be seen', () => {
  expect(sumOf({ open: true, wantedFen: 0, refundedFen: 0 })).toBeNull()
  expect(sumOf({ open: false, wantedFen: 1_250, refundedFen: 0 })).toBeNull()
  expect(sumOf({ open: true })).toBeNull()
})
