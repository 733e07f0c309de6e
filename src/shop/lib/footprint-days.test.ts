import type { Footprint } from '@haoli/contract'
import { dayName, footprintDays } from './footprint-days'

const left = (productId: string, seenAt: string) => ({ productId, seenAt: `${seenAt}+08:00` }) as Footprint

test('footprints are grouped by day in China, in the order in which they came', () => {
  const days = footprintDays([
    left('a', '2026-11-20T09:00:00'),
    left('b', '2026-11-20T00:30:00'),
    left('c', '2026-11-19T23:30:00'),
  ])
  expect(days.map(({ day, footprints }) => [day, footprints.map(({ productId }) => productId)])).toEqual([
    ['2026-11-20', ['a', 'b']],
    ['2026-11-19', ['c']],
  ])
})

test('today and yesterday have names', () => {
  const now = '2026-11-20T00:10:00+08:00'
  expect(dayName('2026-11-20', now)).toBe('today')
  expect(dayName('2026-11-19', now)).toBe('yesterday')
  expect(dayName('2026-11-18', now)).toBeNull()
})
