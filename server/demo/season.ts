/** The first day and the day after the last, each year: `08-15`. */
export type DemoSeason = readonly [from: string, until: string]

/** The season of a setting: the one that `now` lies in, or the next. */
export function seasonAt([from, until]: DemoSeason, now: Date): { from: string; until: string } {
  const beginning = (year: number, day: string) => new Date(`${year}-${day}T00:00:00+08:00`)
  const lastsOverNewYear = until < from ? 1 : 0
  const year = now.getUTCFullYear()
  const first = [year - 1, year, year + 1].find((one) => beginning(one + lastsOverNewYear, until) > now) ?? year + 1
  return {
    from: beginning(first, from).toISOString(),
    until: beginning(first + lastsOverNewYear, until).toISOString(),
  }
}
