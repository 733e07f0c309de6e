import type { Footprint } from '@haoli/contract'
import dayjs from 'dayjs'

export interface FootprintDay {
  /** `2026-11-20`, on this phone's calendar. */
  day: string
  footprints: Footprint[]
}

/** Footprints by the day on which they were left; the order stays. */
export function footprintDays(footprints: readonly Footprint[]): FootprintDay[] {
  const days: FootprintDay[] = []
  for (const footprint of footprints) {
    const day = dayjs(footprint.seenAt).format('YYYY-MM-DD')
    const last = days.at(-1)
    if (last?.day === day) last.footprints.push(footprint)
    else days.push({ day, footprints: [footprint] })
  }
  return days
}
