import { occasionsFor } from './occasions'

const seasonOn = (day: string, season: [string, string]) =>
  occasionsFor([{ code: 'new_year', title: { zh: '新年' }, notes: [], season }], new Date(`${day}T12:00:00+08:00`))[0]
    ?.season

test('a season is the one that the day lies in, or the next, also over the end of a year', () => {
  const newYear: [string, string] = ['11-20', '03-05']
  const thatOf2026 = { from: '2026-11-19T16:00:00.000Z', until: '2027-03-04T16:00:00.000Z' }
  for (const day of ['2026-03-05', '2026-08-01', '2026-11-20', '2026-12-31', '2027-01-01', '2027-03-04']) {
    expect(seasonOn(day, newYear)).toEqual(thatOf2026)
  }
  expect(seasonOn('2026-03-04', newYear)?.until).toBe('2026-03-04T16:00:00.000Z')
  expect(seasonOn('2026-10-09', ['08-15', '10-09'])?.from).toBe('2027-08-14T16:00:00.000Z')
})
