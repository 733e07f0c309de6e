/** Lengths of time in milliseconds. */
export const secondMs = 1000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** China has one time zone and no daylight saving time, so a fixed offset gives its calendar days. */
export const shanghaiOffsetMs = 8 * hourMs
