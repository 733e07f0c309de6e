import { beginningOf, dayStillOffered, waitsForDay } from './opening-day'

test('a day of an old draft that is no longer offered is forgotten', () => {
  const days = { first: '2026-12-31', last: '2027-01-02' }
  expect(['2026-12-30', '2026-12-31', '2027-01-02', '2027-01-03'].map((day) => dayStillOffered(day, days))).toEqual([
    null,
    '2026-12-31',
    '2027-01-02',
    null,
  ])
  // Drafts of earlier releases have no day.
  expect(dayStillOffered(undefined, days)).toBeNull()
  expect(dayStillOffered('2026-12-31', null)).toBeNull()
})

test('a present waits until its day begins in China, and not after', () => {
  const opensAt = new Date(beginningOf('2026-12-05')).toISOString()
  expect(opensAt).toBe('2026-12-04T16:00:00.000Z')
  expect(waitsForDay({ opensAt, now: '2026-12-04T15:59:59.999Z' })).toBe(true)
  expect(waitsForDay({ opensAt, now: opensAt })).toBe(false)
  expect(waitsForDay({ opensAt: null, now: opensAt })).toBe(false)
})
