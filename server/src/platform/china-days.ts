import { dayMs, shanghaiOffsetMs } from './durations'

/** The day in China of a moment: `2026-11-29`. */
export const chinaDayOf = (at: Date): string => new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)

/** Whether a text is a day that the calendar has, of the years 1 to 9999, which PostgreSQL reads. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** The first moment of a day in China, and that of the next one. */
export function boundsOfDay(day: string): { from: Date; to: Date } {
  const from = Date.parse(`${day}T00:00:00Z`) - shanghaiOffsetMs
  return { from: new Date(from), to: new Date(from + dayMs) }
}
