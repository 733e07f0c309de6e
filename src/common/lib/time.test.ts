import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { clockLeft, daysAhead, daysLeft, formatDay, formatMoment } from './time'

const now = '2026-11-20T12:00:00+08:00'

test('a day of this year has no year', () => {
  expect(formatDay('2026-11-24T09:00:00+08:00', 'zh', now)).toBe('11月24日')
  expect(formatDay('2026-11-24T09:00:00+08:00', 'en', now)).toBe('Nov 24')
  expect(formatDay('2027-01-02T09:00:00+08:00', 'ja', now)).toBe('2027年1月2日')
  expect(formatDay('2025-01-02T09:00:00+08:00', 'en', now)).toBe('Jan 2, 2025')
})

test('a moment of today is its time alone', () => {
  expect(formatMoment('2026-11-20T09:20:00+08:00', 'zh', now)).toBe('09:20')
  expect(formatMoment('2026-11-19T09:20:00+08:00', 'zh', now)).toBe('11月19日 09:20')
})

test('what is left is never below zero, and the last second counts', () => {
  expect(clockLeft(30 * 60_000)).toEqual({ days: 0, clock: '30:00' })
  expect(clockLeft(1)).toEqual({ days: 0, clock: '00:01' })
  expect(clockLeft(-5000)).toEqual({ days: 0, clock: '00:00' })
  expect(clockLeft(3_723_000)).toEqual({ days: 0, clock: '1:02:03' })
  expect(clockLeft(2 * 86_400_000 + 11_045_000)).toEqual({ days: 2, clock: '03:04:05' })
})

test('the days that are left are rounded up, and the last of them is told by the clock', () => {
  const day = 86_400_000
  expect([10 * day, 10 * day - 1, 9 * day + 1, 9 * day].map(daysLeft)).toEqual([10, 10, 10, 9])
  expect([day + 1, day, 1, 0, -day].map(daysLeft)).toEqual([2, null, null, null, null])
})

test('tomorrow begins at midnight, not after twenty-four hours', () => {
  expect(daysAhead('2026-11-21T00:05:00+08:00', '2026-11-20T23:55:00+08:00')).toBe(1)
  expect(daysAhead('2026-11-20T23:55:00+08:00', '2026-11-20T00:05:00+08:00')).toBe(0)
  expect(daysAhead('2026-12-31T23:00:00+08:00', '2027-01-01T01:00:00+08:00')).toBe(-1)
})

const zones = ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati', 'UTC', 'Asia/Tokyo']

test('on a phone of any zone the shop’s days are China’s', () => {
  // In a process of its own: Jest keeps the zone of its process.
  const program = `
    const { chinaDay, daysAhead, formatDay, formatExact, formatMoment } = require('./src/common/lib/time')
    const now = '${now}'
    const said = ${JSON.stringify(zones)}.map((zone) => {
      process.env.TZ = zone
      return {
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        promise: ['2026-12-02T16:00:00Z', '2026-12-03T00:30:00+08:00', '2026-12-03T15:59:59.999Z', '2026-12-03T16:00:00Z']
          .map((time) => formatDay(time, 'zh', now)),
        moments: ['2026-11-20T01:20:00Z', '2026-11-19T15:59:00Z'].map((time) => formatMoment(time, 'zh', now)),
        ahead: ['2026-11-20T16:00:00Z', '2026-11-20T15:59:00Z', '2026-11-19'].map((time) => daysAhead(time, now)),
        newYear: ['2026-12-31T15:59:59Z', '2026-12-31T16:00:00Z'].map((time) => formatDay(time, 'en', now)),
        exact: formatExact('2026-12-31T16:00:09Z'),
        days: [chinaDay('2026-11-19T16:00:00Z'), formatDay('2026-11-20', 'zh', now)],
      }
    })
    console.log(JSON.stringify(said))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', 'tsx/cjs', '--eval', program], {
    cwd: join(__dirname, '../../..'),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(
    zones.map((zone) => ({
      zone,
      promise: ['12月3日', '12月3日', '12月3日', '12月4日'],
      moments: ['09:20', '11月19日 23:59'],
      ahead: [1, 0, -1],
      newYear: ['Dec 31', 'Jan 1, 2027'],
      exact: '2027-01-01 00:00:09',
      days: ['2026-11-20', '11月20日'],
    })),
  )
})
