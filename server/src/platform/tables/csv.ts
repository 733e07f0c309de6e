export type Cell = string | number | null

/** What a spreadsheet would take for a formula, and run, begins with one of these. */
const formula = /^[=+\-@\t\r]/

/** A cell as spreadsheets read it: quoted where needed, and never a formula. */
function written(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? String(cell) : cell.replace(formula, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180) with a byte order mark, by which Excel knows that it is UTF-8. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`
