import { type Cohort, cellAt, offsetOf, textOf, valueIn } from './cohort-cells'

const cell = (month: string, worthFen: number, repurchasePpm: number, activePpm: number) => ({
  month,
  values: {},
  worthFen,
  repurchasePpm,
  activePpm,
})
/** Two bought first in November, one of them again in January. */
const november: Cohort = {
  month: '2026-11',
  customers: 2,
  repurchasePpm: 500_000,
  worthFen: 1_500,
  months: [cell('2026-11', 1_000, 0, 1_000_000), cell('2027-01', 1_500, 500_000, 500_000)],
}

test('a month in which nobody bought keeps the sums, and nobody was active; a month to come is empty', () => {
  const row = [0, 1, 2, 3].map((offset) => cellAt(november, offset, '2027-01'))
  expect(row.map((one) => one && valueIn('worth', one))).toEqual([1_000, 1_000, 1_500, undefined])
  expect(row.map((one) => one && valueIn('repurchase', one))).toEqual([0, 0, 500_000, undefined])
  expect(row.map((one) => one && valueIn('active', one))).toEqual([1_000_000, 0, 500_000, undefined])
})

test('months are counted over the end of a year, and shown as parts or as money', () => {
  expect(offsetOf('2026-11', '2027-01')).toBe(2)
  expect([textOf('repurchase', 500_000), textOf('worth', 1_500)]).toEqual(['50.0%', '¥15.00'])
})
