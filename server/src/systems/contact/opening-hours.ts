import type { ContactSetting } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import { boundsOfDay, chinaDayOf } from '../../platform/china-days'
import { dayMs, minuteMs } from '../../platform/durations'

type Hours = Pick<Static<typeof ContactSetting>, 'hours' | 'closedOn'>

interface Span {
  from: number
  until: number
}

/** Closed days that follow one another are at most so many, so that a next opening is found behind them. */
const daysAhead = 70

/**
 * Whether somebody answers at `now`, until when, and when somebody does next. Without any hours: always. Spans that meet or overlap
 * are one, over midnight too.
 */
export function openingAt(setting: Hours, now: Date): { open: boolean; opensAt: Date | null; closesAt: Date | null } {
  if (setting.hours.length === 0) return { open: true, opensAt: null, closesAt: null }
  const at = now.getTime()
  const spans = joined(spansAround(setting, now))
  const current = spans.find(({ from, until }) => from <= at && at < until)
  if (current) {
    const endless = current.until >= at + (daysAhead - 1) * dayMs
    return { open: true, opensAt: null, closesAt: endless ? null : new Date(current.until) }
  }
  const next = spans.find(({ from }) => from > at)
  return { open: false, opensAt: next ? new Date(next.from) : null, closesAt: null }
}

/** All spans from the day of `now` on, in the order in which they begin. */
function spansAround({ hours, closedOn }: Hours, now: Date): Span[] {
  const spans: Span[] = []
  const today = boundsOfDay(chinaDayOf(now)).from.getTime()
  for (let ahead = 0; ahead < daysAhead; ahead++) {
    const midnight = today + ahead * dayMs
    const day = chinaDayOf(new Date(midnight))
    if (closedOn.includes(day)) continue
    const weekday = new Date(day).getUTCDay() || 7
    for (const { days, opens, closes } of hours) {
      if (days.includes(weekday))
        spans.push({ from: midnight + minutesOf(opens) * minuteMs, until: midnight + minutesOf(closes) * minuteMs })
    }
  }
  return spans.sort((one, other) => one.from - other.from)
}

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else all.push({ ...span })
  }
  return all
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
