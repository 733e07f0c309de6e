export interface Bar {
  day: string
  value: number
}

/** Heights in percent of the highest bar. What is not zero is seen: at least two. What is negative is drawn as nothing. */
export function heightsOf(bars: readonly Bar[]): number[] {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return bars.map(({ value }) => (value <= 0 ? 0 : Math.max(2, Math.round((value / most) * 100))))
}

/** What the chart says: on how many days there was something, and which was the highest. Undefined: nothing at all. */
export function summaryOf(bars: readonly Bar[]): { days: number; highest: Bar } | undefined {
  const some = bars.filter(({ value }) => value > 0)
  const [first] = some
  if (!first) return undefined
  return { days: some.length, highest: some.reduce((best, bar) => (bar.value > best.value ? bar : best), first) }
}
