import { type Mode, type PickerProps, twoDigits, upTo, within } from './mode'

type Day = [year: number, month: number, day: number]

const earliest: Day = [1900, 1, 1]
const latest: Day = [2100, 12, 31]
const parts: Record<string, number> = { year: 1, month: 2, day: 3 }
const units = ['年', '月', '日']

const isEarlier = (one: Day, other: Day) =>
  one[0] !== other[0] ? one[0] < other[0] : one[1] !== other[1] ? one[1] < other[1] : one[2] < other[2]
const daysIn = (year: number, month: number) => new Date(year, month, 0).getDate()

function read(words: unknown, otherwise: Day, isEnd = false): Day {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(String(words)) ?? []
  if (year === undefined) return otherwise
  const m = month === undefined ? (isEnd ? 12 : 1) : within(Number(month), 1, 12)
  const d = day === undefined ? (isEnd ? daysIn(Number(year), m) : 1) : within(Number(day), 1, daysIn(Number(year), m))
  return [Number(year), m, d]
}

/** Year, month and day between `start` and `end`; `fields` sets the precision. */
export function date(props: () => PickerProps): Mode {
  const { fields, value, start, end } = props()
  const depth = parts[fields] ?? 3
  const now = new Date()
  const from = read(start, earliest)
  const to = read(end, latest, true)
  const inside = (day: Day): Day => (isEarlier(day, from) ? [...from] : isEarlier(to, day) ? [...to] : day)
  let day = inside(read(value, [now.getFullYear(), now.getMonth() + 1, now.getDate()]))

  const choices = (): [number[], number[], number[]] => {
    const [year, month] = day
    const inFirst = year === from[0]
    const inLast = year === to[0]
    return [
      upTo(from[0], Math.max(from[0], to[0])),
      upTo(inFirst ? from[1] : 1, inLast ? to[1] : 12),
      upTo(inFirst && month === from[1] ? from[2] : 1, inLast && month === to[1] ? to[2] : daysIn(year, month)),
    ]
  }
  return {
    columns: () =>
      choices()
        .slice(0, depth)
        .map((numbers, at) => numbers.map((one) => `${one}${units[at]}`)),
    indices: () =>
      choices()
        .slice(0, depth)
        .map((numbers, at) => Math.max(0, numbers.indexOf(day[at] ?? 0))),
    turn(column, index) {
      const next: Day = [...day]
      next[column] = choices()[column]?.[index] ?? 0
      next[2] = Math.min(next[2], daysIn(next[0], next[1]))
      day = inside(next)
    },
    detail: () => ({
      value: day
        .slice(0, depth)
        .map((one, at) => (at === 0 ? String(one) : twoDigits(one)))
        .join('-'),
    }),
  }
}
