import type { Footprint } from '@haoli/contract'
import dayjs from 'dayjs'

export interface FootprintDay {
  /** `2026-11-20`, on this phone's calendar. */
  day: string
  footprints: Footprint[]
}

/** Groups footprints by day, without changing their order. */
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

/** Today and yesterday, which are named by a word instead of a date. */
export function dayName(day: string, now: string | number | Date = Date.now()): 'today' | 'yesterday' | null {
  if (dayjs(now).isSame(day, 'day')) return 'today'
  return dayjs(now).subtract(1, 'day').isSame(day, 'day') ? 'yesterday' : null
}
