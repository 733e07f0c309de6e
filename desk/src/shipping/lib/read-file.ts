import type { ShippingRowInput } from '@haoli/contract'
import { type Column, findColumns } from './columns'

export type ReadFile =
  | { rows: ShippingRowInput[] }
  | { fault: 'unreadable' | 'no_rows' }
  | { fault: 'columns_missing'; missing: Column[] }
  | { fault: 'too_long'; row: number }

const cellChars = 80

/** Reads the first sheet of an XLSX file, or a CSV file, into rows as the API takes them. Cells stay as they are written. */
export async function readFile(file: File): Promise<ReadFile> {
  const table = await (/\.xlsx$/i.test(file.name) ? sheetOf(file) : textOf(file)).catch(() => undefined)
  if (table === undefined) return { fault: 'unreadable' }
  const [first, ...rest] = table.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (first === undefined || rest.length === 0) return { fault: 'no_rows' }
  const { at, missing } = findColumns(first)
  if (missing.length > 0) return { fault: 'columns_missing', missing }
  const cell = (row: readonly string[], column: Column) =>
    at[column] === undefined ? '' : (row[at[column]] ?? '').trim()
  const long = rest.findIndex((row) => Object.values(at).some((place) => (row[place] ?? '').length > cellChars))
  if (long >= 0) return { fault: 'too_long', row: long + 2 }
  return {
    rows: rest.map((row) => {
      const [goods, quantity] = [cell(row, 'goods'), cell(row, 'quantity')]
      return {
        order: cell(row, 'order'),
        carrier: cell(row, 'carrier'),
        waybill: cell(row, 'waybill'),
        ...(goods !== '' && { goods }),
        ...(quantity !== '' && { quantity }),
      }
    }),
  }
}

async function sheetOf(file: File): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/universal')
  // A number stays as it is written: as a number it would lose what is beyond 15 digits without a word.
  const rows = await readSheet(file, { parseNumber: (written: string) => written })
  return rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))))
}

async function textOf(file: File): Promise<string[][]> {
  const { default: Papa } = await import('papaparse')
  const bytes = await file.arrayBuffer()
  const { data } = Papa.parse<string[]>(decoded(bytes), { skipEmptyLines: 'greedy' })
  return data
}

/** Spreadsheets in China write CSV as GB 18030 where nothing says UTF-8. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
