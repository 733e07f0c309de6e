import dayjs from 'dayjs'

/** How many midnights lie between two times: 0 is today, 1 is tomorrow. Negative for what is past. */
export const daysAhead = (when: string, now: number): number =>
  dayjs(when).startOf('day').diff(dayjs(now).startOf('day'), 'day')
