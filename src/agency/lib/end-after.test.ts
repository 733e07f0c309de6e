import { endAfter } from './end-after'

const now = Date.parse('2026-03-02T16:30:00Z')

test('it ends with a day of China, and today is the first of its days', () => {
  expect(endAfter(30, now)).toBe('2026-04-02T00:00:00+08:00')
  expect(endAfter(30, now + 60_000)).toBe(endAfter(30, now))
})
