/** As settings have it: ISO 8601, `until` excluded. null, or absent: all year. */
export type Season = { from: string; until: string } | null | undefined

/** Whether what is shown in this season alone is shown at `now`. */
export const isInSeason = (season: Season, now: Date): boolean =>
  !season || (now >= new Date(season.from) && now < new Date(season.until))

/** Whether it never comes: its end is not after its beginning, or one of them is no time, such as a leap second. */
export const isReversed = (season: Season): boolean => !!season && !(new Date(season.until) > new Date(season.from))
