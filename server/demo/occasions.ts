import type { Occasion, OccasionSetting } from '@haoli/contract'
import { type DemoSeason, seasonAt } from './season'

export interface DemoOccasion {
  code: Occasion
  title: OccasionSetting[number]['title']
  notes: OccasionSetting[number]['notes']
  season?: DemoSeason
}

/** The occasions of the demo as a setting. A season is the one that `now` lies in, or the next. */
export const occasionsFor = (occasions: readonly DemoOccasion[], now: Date): OccasionSetting =>
  occasions.map(({ code, title, notes, season }) => ({
    code,
    art: code,
    title,
    notes,
    season: season ? seasonAt(season, now) : null,
  }))
