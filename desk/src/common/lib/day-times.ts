import dayjs, { type Dayjs } from 'dayjs'

const dayMs = 86_400_000
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`).getTime()

/** A day that is none, in an address that was cut short, stays as it is: the API refuses it, and the page says so. */
const momentOr = (day: string, at: number) => (Number.isNaN(at) ? day : new Date(at).toISOString())

/** When a day of the shop's begins (`2026-11-28`), ISO 8601; '' for none. */
export const dayStart = (day: string): string => (day === '' ? '' : momentOr(day, startOf(day)))

/** When it is over: the first moment of the next one. */
export const dayEnd = (day: string): string => (day === '' ? '' : momentOr(day, startOf(day) + dayMs))

/** A day as a picker shows it; null for none, and for what is none. */
export const dayShown = (day: string): Dayjs | null => (Number.isNaN(startOf(day)) ? null : dayjs(day))
