const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A moment in the shop's time to the second: `2026-11-28T09:30:00`. */
export const shopSeconds = (iso: string): string => clock.format(new Date(iso)).replace(' ', 'T')
