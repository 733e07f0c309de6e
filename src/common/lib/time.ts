import { serverNow } from './clock'
import type { Language } from './language'

type When = string | number | Date

const dayMs = 86_400_000
// The shop's days are China's, wherever the phone is. Not by Intl: WeChat on old phones has no time zones.
const chinaOffsetMs = 8 * 3_600_000
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-11-20T14:05:09` in China. ISO text only: iOS cannot read other forms. */
const inChina = (when: When): string => new Date(new Date(when).getTime() + chinaOffsetMs).toISOString().slice(0, 19)

/** The day in China: `2026-11-20`. */
export const chinaDay = (when: When): string => inChina(when).slice(0, 10)

/** A day: without the year while it is this one. */
export function formatDay(when: When, language: Language, now: When = serverNow()): string {
  const [year = '', month = '', date = ''] = chinaDay(when).split('-')
  const isThisYear = year === chinaDay(now).slice(0, 4)
  if (language !== 'en') return `${isThisYear ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
  return `${months[Number(month) - 1]} ${Number(date)}${isThisYear ? '' : `, ${year}`}`
}

/** The last whole or partial day before `until`, which itself is excluded. */
export const formatLastDay = (until: When, language: Language): string =>
  formatDay(new Date(until).getTime() - 1, language)

/** Calendar days from `now` to `when`: 0 is the same day, 1 the next one, negative is in the past. */
export const daysAhead = (when: When, now: When): number =>
  (Date.parse(chinaDay(when)) - Date.parse(chinaDay(now))) / dayMs

/** `14:05` today, `11月20日 14:05` otherwise. */
export function formatMoment(when: When, language: Language, now: When = serverNow()): string {
  const time = inChina(when).slice(11, 16)
  return daysAhead(when, now) === 0 ? time : `${formatDay(when, language, now)} ${time}`
}

/** `2026-11-20 14:05:09`: for order details, in full. */
export const formatExact = (when: When): string => inChina(when).replace('T', ' ')

/** A remaining time in days, where it is longer than one: rounded up, so that `10 days` are 10 when they begin. Null: shorter. */
export const daysLeft = (leftMs: number): number | null => (leftMs > dayMs ? Math.ceil(leftMs / dayMs) : null)

/** A remaining time: clock `29:07` or `1:02:03`; from one day on `{ days: 2, clock: '03:04:05' }`. Never below zero. */
export function clockLeft(leftMs: number): { days: number; clock: string } {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor((seconds % 86_400) / 3_600)
  const rest = `${two(Math.floor((seconds % 3_600) / 60))}:${two(seconds % 60)}`
  return { days, clock: days > 0 ? `${two(hours)}:${rest}` : hours > 0 ? `${hours}:${rest}` : rest }
}
