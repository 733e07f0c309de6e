import type { Footprint } from '@haoli/contract'
import { serverNow } from '@/common/lib/clock'
import { chinaDay, daysAhead } from '@/common/lib/time'

export interface FootprintDay {
  /** `2026-11-20`, in China. */
  day: string
  footprints: Footprint[]
}

/** Groups footprints by day, without changing their order. */
export function footprintDays(footprints: readonly Footprint[]): FootprintDay[] {
  const days: FootprintDay[] = []
  for (const footprint of footprints) {
    const day = chinaDay(footprint.seenAt)
    const last = days.at(-1)
    if (last?.day === day) last.footprints.push(footprint)
    else days.push({ day, footprints: [footprint] })
  }
  return days
}

/** Today and yesterday, which are named by a word instead of a date. */
export function dayName(day: string, now: string | number = serverNow()): 'today' | 'yesterday' | null {
  const ahead = daysAhead(day, now)
  return ahead === 0 ? 'today' : ahead === -1 ? 'yesterday' : null
}
