import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { nextAsk } from './next-ask'

const from = new Date('2026-03-02T02:00:00Z')
const at = (seconds: number) => new Date(from.getTime() + seconds * 1000)
const times = [10, 30, 60]

test.each([
  [0, 10],
  [9, 10],
  [10, 30],
  [59, 60],
  [60, 120],
  [500, 560],
])('after %i seconds the provider is asked at %i', (now, next) => {
  expect(nextAsk(from, times, at(now))).toEqual(at(next))
})

test('the next time is always later, and never later than the longest delay', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 604_800 }), { minLength: 1, maxLength: 30 }),
      fc.nat({ max: 2_000_000 }),
      (seconds, now) => {
        const wait = (nextAsk(from, seconds, at(now)).getTime() - at(now).getTime()) / 1000
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(Math.max(...seconds))
      },
    ),
    { numRuns: histories(200) },
  )
})
