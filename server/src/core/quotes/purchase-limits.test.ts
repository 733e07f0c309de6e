import { periodStart } from './purchase-limits'

describe('the period of a purchase limit', () => {
  // 2026-06-01 is a Monday. 16:00 UTC is midnight in China.
  it.each([
    ['day', '2026-06-03T15:59:59Z', '2026-06-02T16:00:00Z'],
    ['day', '2026-06-03T16:00:00Z', '2026-06-03T16:00:00Z'],
    ['week', '2026-06-03T12:00:00Z', '2026-05-31T16:00:00Z'],
    ['week', '2026-06-07T15:59:59Z', '2026-05-31T16:00:00Z'],
    ['week', '2026-06-07T16:00:00Z', '2026-06-07T16:00:00Z'],
    ['month', '2026-06-30T15:59:59Z', '2026-05-31T16:00:00Z'],
    ['month', '2026-12-31T16:00:00Z', '2026-12-31T16:00:00Z'],
    ['ever', '2026-06-03T12:00:00Z', '1970-01-01T00:00:00Z'],
  ] as const)('a %s at %s began at %s, by the calendar of China', (period, now, start) => {
    expect(periodStart(period, new Date(now))).toEqual(new Date(start))
  })
})
