/** Tells spreadsheets that the text is UTF-8. */
const mark = '\uFEFF'

/**
 * A table as CSV (RFC 4180). A spreadsheet takes a cell that begins with one of `= + - @`, a tab or a line break for a formula,
 * and titles are what anybody wrote: such a cell gets an apostrophe. Numbers stay numbers, also those below zero.
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  mark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** An amount as a number that a spreadsheet adds up: `-1.05`. */
export const yuanOf = (fen: number): string => {
  const whole = Math.abs(fen)
  return `${fen < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}
