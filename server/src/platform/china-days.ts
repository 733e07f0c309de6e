import { dayMs, shanghaiOffsetMs } from './durations'

/** The day in China of a moment: `2026-11-29`. */
export const chinaDayOf = (at: Date): string => new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)

/** The first moment of a day in China, and that of the next one. */
export function boundsOfDay(day: string): { from: Date; to: Date } {
  const from = Date.parse(`${day}T00:00:00Z`) - shanghaiOffsetMs
  return { from: new Date(from), to: new Date(from + dayMs) }
}
