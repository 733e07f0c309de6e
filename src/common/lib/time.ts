import dayjs from 'dayjs'
import type { Language } from './language'

type When = string | number | Date

const dayShapes: Record<Language, { near: string; far: string }> = {
  zh: { near: 'M月D日', far: 'YYYY年M月D日' },
  ja: { near: 'M月D日', far: 'YYYY年M月D日' },
  en: { near: 'MMM D', far: 'MMM D, YYYY' },
}

/** A day: without the year while it is this one. ISO text only: iOS cannot read other forms. */
export function formatDay(when: When, language: Language, now: When = Date.now()): string {
  const day = dayjs(when)
  return day.format(dayShapes[language][day.isSame(now, 'year') ? 'near' : 'far'])
}

/** Calendar days from `now` to `when`: 0 is the same day, 1 the next one, negative is in the past. */
export const daysAhead = (when: When, now: When): number =>
  dayjs(when).startOf('day').diff(dayjs(now).startOf('day'), 'day')

/** `14:05` today, `11月20日 14:05` otherwise. */
export function formatMoment(when: When, language: Language, now: When = Date.now()): string {
  const time = dayjs(when).format('HH:mm')
  return dayjs(when).isSame(now, 'day') ? time : `${formatDay(when, language, now)} ${time}`
}

/** `2026-11-20 14:05:09`: for order details, in full. */
export const formatExact = (when: When): string => dayjs(when).format('YYYY-MM-DD HH:mm:ss')

/** A remaining time: clock `29:07` or `1:02:03`; from one day on `{ days: 2, clock: '03:04:05' }`. Never below zero. */
export function clockLeft(leftMs: number): { days: number; clock: string } {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor((seconds % 86_400) / 3_600)
  const rest = `${two(Math.floor((seconds % 3_600) / 60))}:${two(seconds % 60)}`
  return { days, clock: days > 0 ? `${two(hours)}:${rest}` : hours > 0 ? `${hours}:${rest}` : rest }
}
