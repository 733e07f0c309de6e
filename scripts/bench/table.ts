import type { Measured, Measures, RowMeasures } from './measure'

interface Row {
  what: string
  /** One for each program; undefined where it was not measured. */
  values: (number | undefined)[]
}

const figure = (value: number | undefined) => (value === undefined ? '' : Math.round(value).toLocaleString('en'))

/** `2.4×`; a dash where there is nothing to divide by. */
export const ratio = (value: number | undefined, by: number | undefined): string => {
  if (value === undefined || by === undefined) return ''
  return by === 0 ? '–' : `${(value / by).toFixed(value / by < 10 ? 2 : 1)}×`
}

/** Lines of a table; the first column is words, all others are figures. */
export function lines(head: string[], rows: string[][]): string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 3)))
      .join('')
      .trimEnd()
  return [line(head), ...rows.map(line)]
}

const threeOf = (what: string, of: (measures: Measures) => Measured | undefined, all: Measures[]): Row[] => [
  { what: `${what}: ms`, values: all.map((one) => of(one)?.ms) },
  { what: `${what}: setData calls`, values: all.map((one) => of(one)?.calls) },
  { what: `${what}: setData bytes`, values: all.map((one) => of(one)?.bytes) },
]

/** The first program beside all others: how many times as much it takes, then the figures themselves. */
export function comparisonTable(all: Measures[]): string[] {
  const [own, ...others] = all
  const rows: Row[] = [
    { what: 'main package: bytes', values: all.map(({ main }) => main) },
    ...threeOf('start-up', ({ start }) => start, all),
    ...threeOf('list of 50, first screen', ({ list }) => list?.first, all),
    ...threeOf('list of 50, 20 more', ({ list }) => list?.twentyMore, all),
    ...threeOf('list of 50, into the cart', ({ list }) => list?.add, all),
    ...threeOf('cart of 50, first screen', ({ cart }) => cart?.first, all),
    ...threeOf('cart of 50, one more', ({ cart }) => cart?.step, all),
  ]
  const head = ['', ...others.map(({ name }) => `${own?.name} ÷ ${name}`), ...all.map(({ name }) => name)]
  const cells = rows.map(({ what, values: [first, ...rest] }) => [
    what,
    ...rest.map((value) => ratio(first, value)),
    ...[first, ...rest].map(figure),
  ])
  return lines(head, cells)
}

/** One program's list as it grows: how many times as much the longest takes as the shortest, then the figures. */
export function growthTable(sizes: RowMeasures[]): string[] {
  const [shortest, longest] = [sizes[0], sizes.at(-1)]
  const things = [
    ['first screen', 'first'],
    ['20 more', 'twentyMore'],
    ['a tap on a row', 'add'],
  ] as const
  const units = ['ms', 'bytes'] as const
  const rows = things.flatMap(([what, thing]) =>
    units.map((unit) => [
      `${what}: ${unit === 'ms' ? 'ms' : 'setData bytes'}`,
      ratio(longest?.[thing][unit], shortest?.[thing][unit]),
      ...sizes.map((size) => figure(size[thing][unit])),
    ]),
  )
  const counts = sizes.map(({ rows }) => rows.toLocaleString('en'))
  return lines(['', `${counts.at(-1)} ÷ ${counts[0]}`, ...counts.map((count) => `${count} rows`)], rows)
}
