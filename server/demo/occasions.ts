import type { Occasion, OccasionSetting } from '@haoli/contract'

/** `season`: its first day and the day after its last, each year: `08-15`. */
export interface DemoOccasion {
  code: Occasion
  title: OccasionSetting[number]['title']
  season?: readonly [from: string, until: string]
}

/** The occasions of the demo as a setting. A season is the one that `now` lies in, or the next. */
export const occasionsFor = (occasions: readonly DemoOccasion[], now: Date): OccasionSetting =>
  occasions.map(({ code, title, season }) => ({
    code,
    art: code,
    title,
    notes: [],
    season: season ? seasonAt(season, now) : null,
  }))

function seasonAt([from, until]: readonly [string, string], now: Date): { from: string; until: string } {
  const beginning = (year: number, day: string) => new Date(`${year}-${day}T00:00:00+08:00`)
  const lastsOverNewYear = until < from ? 1 : 0
  const year = now.getUTCFullYear()
  const first = [year - 1, year, year + 1].find((one) => beginning(one + lastsOverNewYear, until) > now) ?? year + 1
  return {
    from: beginning(first, from).toISOString(),
    until: beginning(first + lastsOverNewYear, until).toISOString(),
  }
}
