import { type ShippingRowInput, shippingLimits } from '@haoli/contract'
import { textOfFile } from '@/common/lib/text-of-file'
import { type Column, findColumns } from './columns'

export type ReadFile =
  | { rows: ShippingRowInput[] }
  | { fault: 'unreadable' | 'no_rows' }
  | { fault: 'columns_missing'; missing: Column[] }
  /** Counted from 1, as the spreadsheet counts. */
  | { fault: 'too_long'; row: number }
  | { fault: 'too_many'; most: number }

const cellChars = 80

/** Reads the first sheet of an XLSX file, or a CSV file, into rows as the API takes them. Cells stay as they are written. */
export async function readFile(file: File): Promise<ReadFile> {
  const table = await ((await isSheet(file)) ? sheetOf(file) : textOf(file)).catch(() => undefined)
  if (table === undefined) return { fault: 'unreadable' }
  const filled = table.flatMap((row, index) => (row.some((cell) => cell.trim() !== '') ? [{ row, index }] : []))
  const [first, ...rest] = filled.map(({ row }) => row)
  if (first === undefined || rest.length === 0) return { fault: 'no_rows' }
  const { at, missing } = findColumns(first)
  if (missing.length > 0) return { fault: 'columns_missing', missing }
  const cell = (row: readonly string[], column: Column) =>
    at[column] === undefined ? '' : (row[at[column]] ?? '').trim()
  const long = rest.findIndex((row) => Object.values(at).some((place) => (row[place] ?? '').length > cellChars))
  if (long >= 0) return { fault: 'too_long', row: (filled[long + 1]?.index ?? 0) + 1 }
  if (rest.length > shippingLimits.batchRowsMost) return { fault: 'too_many', most: shippingLimits.batchRowsMost }
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

/** Files are not always called what they are: some systems call a CSV or an XLSX file .xls. */
const isSheet = async (file: File) => (await file.slice(0, 2).text()) === 'PK' || /\.xlsx$/i.test(file.name)

async function sheetOf(file: File): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/universal')
  // A number stays as it is written: as a number it would lose what is beyond 15 digits without a word.
  const rows = await readSheet(file, { parseNumber: (written: string) => written })
  return rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))))
}

async function textOf(file: File): Promise<string[][]> {
  const { default: Papa } = await import('papaparse')
  return Papa.parse<string[]>(await textOfFile(file)).data
}
