import { dayMs, minuteMs, shanghaiOffsetMs } from './durations'

/** When something recurs, in China's time. */
export type Recurrence =
  /** Once a day: `03:00`. */
  | { dailyAt: string }
  /** Counted from midnight; must divide a day, so that every day has the same times. */
  | { everyMinutes: number }

/** The first occurrence later than `after`. Throws a RangeError for an invalid recurrence. */
export function nextOccurrence(recurrence: Recurrence, after: Date): Date {
  const daily = 'dailyAt' in recurrence
  const stepMs = daily ? dayMs : checkedStep(recurrence.everyMinutes) * minuteMs
  // One occurrence, on 1 January 1970 in China; all others are whole steps away.
  const firstMs = (daily ? sinceMidnight(recurrence.dailyAt) * minuteMs : 0) - shanghaiOffsetMs
  const steps = Math.floor((after.getTime() - firstMs) / stepMs) + 1
  return new Date(firstMs + steps * stepMs)
}

const minutesOfDay = dayMs / minuteMs

function checkedStep(minutes: number): number {
  if (Number.isInteger(minutes) && minutes > 0 && minutesOfDay % minutes === 0) return minutes
  throw new RangeError(`every ${minutes} minutes is not the same on every day`)
}

/** `03:30` is 210 minutes. */
function sinceMidnight(time: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined) throw new RangeError(`not a time of the day: ${time}`)
  return Number(hours) * 60 + Number(minutes)
}
