import fc from 'fast-check'
import { histories } from '../../../test/histories'
import { dayMs, minuteMs } from './durations'
import { nextOccurrence, type Recurrence } from './recurrence'

/** China's clocks as the ICU data of Node knows them, which our arithmetic does not use. */
const inChina = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })
const timeInChina = (at: Date) => inChina.format(at).slice(-8)

const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const two = (n: number) => String(n).padStart(2, '0')
const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hours, minutes]) => `${two(hours)}:${two(minutes)}`)
const divisors = Array.from({ length: 1440 }, (_, index) => index + 1).filter((minutes) => 1440 % minutes === 0)
const step = fc.constantFrom(...divisors)
const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  time.map((dailyAt) => ({ dailyAt })),
  step.map((everyMinutes) => ({ everyMinutes })),
)
const stepMs = (one: Recurrence) => ('dailyAt' in one ? dayMs : one.everyMinutes * minuteMs)

test('the next occurrence is later, and at most one step away', () => {
  fc.assert(
    fc.property(recurrence, moment, (one, after) => {
      const away = nextOccurrence(one, after).getTime() - after.getTime()
      expect(away).toBeGreaterThan(0)
      expect(away).toBeLessThanOrEqual(stepMs(one))
    }),
    { numRuns: histories() },
  )
})

test('none is left out: whoever asks just before one is told that one, and from it the one a step later', () => {
  fc.assert(
    fc.property(recurrence, moment, (one, after) => {
      const next = nextOccurrence(one, after)
      expect(nextOccurrence(one, new Date(next.getTime() - 1))).toEqual(next)
      expect(nextOccurrence(one, next).getTime() - next.getTime()).toBe(stepMs(one))
    }),
    { numRuns: histories() },
  )
})

test('a daily one is at that time on the clocks of China, on every day', () => {
  fc.assert(
    fc.property(time, moment, (dailyAt, after) => {
      expect(timeInChina(nextOccurrence({ dailyAt }, after))).toBe(`${dailyAt}:00`)
    }),
    { numRuns: histories() },
  )
})

test('one of every n minutes is at the same times on every day, midnight in China among them', () => {
  fc.assert(
    fc.property(step, moment, (everyMinutes, after) => {
      const [hours, minutes, seconds] = timeInChina(nextOccurrence({ everyMinutes }, after)).split(':').map(Number)
      expect([((hours ?? 0) * 60 + (minutes ?? 0)) % everyMinutes, seconds]).toEqual([0, 0])
    }),
    { numRuns: histories() },
  )
})

test.each([
  ['before midnight in China', '2026-03-02T15:59:59.999Z', { dailyAt: '00:00' }, '2026-03-02T16:00:00.000Z'],
  ['at midnight in China', '2026-03-02T16:00:00.000Z', { dailyAt: '00:00' }, '2026-03-03T16:00:00.000Z'],
  [
    'between the midnights of China and of UTC',
    '2026-03-02T20:00:00.000Z',
    { dailyAt: '03:00' },
    '2026-03-03T19:00:00.000Z',
  ],
  ['at the end of a month', '2026-04-30T15:00:00.000Z', { dailyAt: '00:30' }, '2026-04-30T16:30:00.000Z'],
  ['on 28 February', '2026-02-28T16:00:00.000Z', { dailyAt: '23:00' }, '2026-03-01T15:00:00.000Z'],
  ['on 28 February of a leap year', '2028-02-28T16:00:00.000Z', { dailyAt: '23:00' }, '2028-02-29T15:00:00.000Z'],
  ['on New Year’s Eve', '2026-12-31T15:59:00.000Z', { everyMinutes: 60 }, '2026-12-31T16:00:00.000Z'],
  ['a second into the new year', '2026-12-31T16:00:01.000Z', { everyMinutes: 10 }, '2026-12-31T16:10:00.000Z'],
])('%s', (_, after, one, next) => {
  expect(nextOccurrence(one, new Date(after)).toISOString()).toBe(next)
})

test.each([
  { everyMinutes: 7 },
  { everyMinutes: 0 },
  { everyMinutes: -5 },
  { everyMinutes: 0.5 },
  { everyMinutes: 2880 },
])('%j is not the same on every day, and refused', (one) =>
  expect(() => nextOccurrence(one, new Date())).toThrow(RangeError),
)

test.each(['24:00', '3:00', '12:60', ''])('%j is no time of a day', (dailyAt) => {
  expect(() => nextOccurrence({ dailyAt }, new Date())).toThrow(RangeError)
})
