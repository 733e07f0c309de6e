import { clockLeft, daysAhead, formatDay, formatMoment } from './time'

// Written without a zone on purpose: the same on every machine.
const now = '2026-11-20T12:00:00'

test('a day of this year has no year', () => {
  expect(formatDay('2026-11-24T09:00:00', 'zh', now)).toBe('11月24日')
  expect(formatDay('2026-11-24T09:00:00', 'en', now)).toBe('Nov 24')
  expect(formatDay('2027-01-02T09:00:00', 'ja', now)).toBe('2027年1月2日')
  expect(formatDay('2025-01-02T09:00:00', 'en', now)).toBe('Jan 2, 2025')
})

test('a moment of today is its time alone', () => {
  expect(formatMoment('2026-11-20T09:20:00', 'zh', now)).toBe('09:20')
  expect(formatMoment('2026-11-19T09:20:00', 'zh', now)).toBe('11月19日 09:20')
})

test('what is left is never below zero, and the last second counts', () => {
  expect(clockLeft(30 * 60_000)).toEqual({ days: 0, clock: '30:00' })
  expect(clockLeft(1)).toEqual({ days: 0, clock: '00:01' })
  expect(clockLeft(-5000)).toEqual({ days: 0, clock: '00:00' })
  expect(clockLeft(3_723_000)).toEqual({ days: 0, clock: '1:02:03' })
  expect(clockLeft(2 * 86_400_000 + 11_045_000)).toEqual({ days: 2, clock: '03:04:05' })
})

test('tomorrow begins at midnight, not after twenty-four hours', () => {
  expect(daysAhead('2026-11-21T00:05:00', '2026-11-20T23:55:00')).toBe(1)
  expect(daysAhead('2026-11-20T23:55:00', '2026-11-20T00:05:00')).toBe(0)
})
