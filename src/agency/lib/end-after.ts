import { chinaDay } from '@/common/lib/time'

const dayMs = 86_400_000

/** When something ends that lasts so many days of China, today being the first: a second try on the same day says the same. */
export const endAfter = (days: number, now: number): string => `${chinaDay(now + days * dayMs)}T00:00:00+08:00`
