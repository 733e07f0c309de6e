import { type RawBuilder, sql } from 'kysely'
import { dayMs, secondMs, shanghaiOffsetMs } from './durations'

/** The day in China of a moment: `2026-11-29`. */
export const chinaDayOf = (at: Date): string => new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)

/** The same in PostgreSQL. Always by today's offset: China had daylight saving time until 1991. */
export const chinaDayIn = (at: RawBuilder<unknown>): RawBuilder<string> =>
  sql`(${at} at time zone make_interval(secs => ${shanghaiOffsetMs / secondMs}))::date`

/** The month in China of a moment, in PostgreSQL: `2026-11`. */
export const chinaMonthIn = (at: RawBuilder<unknown>): RawBuilder<string> =>
  sql`to_char(${at} at time zone make_interval(secs => ${sql.lit(shanghaiOffsetMs / secondMs)}), 'YYYY-MM')`

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

/** When the day, the week (from Monday), the month or the year in China began that `at` lies in. */
export function startInChina(period: 'day' | 'week' | 'month' | 'year', at: Date): Date {
  const day = chinaDayOf(at)
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7
  const firstDay = {
    day,
    week: new Date(Date.parse(day) - sinceMonday * dayMs).toISOString().slice(0, 10),
    month: `${day.slice(0, 7)}-01`,
    year: `${day.slice(0, 4)}-01-01`,
  }[period]
  return boundsOfDay(firstDay).from
}
