import { dayEnd, dayShown, dayStart } from './day-times'

test('a day is that of China', () => {
  expect(dayStart('2026-12-01')).toBe('2026-11-30T16:00:00.000Z')
  expect(dayEnd('2026-12-01')).toBe('2026-12-01T16:00:00.000Z')
})

test('no day, and what is none, break no page', () => {
  expect([dayStart(''), dayEnd('')]).toEqual(['', ''])
  expect([dayShown(''), dayShown('2026-13-99')]).toEqual([null, null])
  expect([dayStart('2026-13-99'), dayEnd('abc')]).toEqual(['2026-13-99', 'abc'])
})
