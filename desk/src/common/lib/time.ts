const clock = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', ...options })

const whole = clock({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
const day = clock({ year: 'numeric', month: '2-digit', day: '2-digit' })

/** A moment in the shop's time: `2026-11-28 09:30`. */
export const shopTime = (iso: string): string => whole.format(new Date(iso))

/** The shop's day of a moment: `2026-11-28`. */
export const shopDay = (iso: string | Date): string => day.format(new Date(iso))
