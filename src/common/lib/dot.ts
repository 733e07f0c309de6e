/** Stands between two parts of a line. Where the line is broken there, it goes to the next line together with the second part. */
export const dot = ' ·\u00a0'
