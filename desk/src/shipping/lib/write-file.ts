import type { ShippingBatchRow } from '@haoli/contract'
import { download } from '@/common/lib/download'

/** Saves a table as XLSX whose cells are texts: a spreadsheet leaves long numbers in them alone. */
async function saveTexts(name: string, rows: readonly (readonly string[])[], emptyRows = 0): Promise<void> {
  const { default: write } = await import('write-excel-file/universal')
  const [head = [], ...body] = rows
  const widths = head.map((_, column) => ({
    width: Math.min(48, Math.max(14, ...rows.map((row) => (row[column] ?? '').length + 4))),
  }))
  const text = (value: string) => ({ type: String, value, format: '@' })
  const blank = Array.from({ length: emptyRows }, () => head.map(() => text('')))
  const sheet = [
    head.map((value) => ({ ...text(value), fontWeight: 'bold' as const })),
    ...body.map((row) => row.map(text)),
    ...blank,
  ]
  download(`${name}.xlsx`, await write(sheet, { columns: widths }).toBlob())
}

/** A file to fill in. */
export const saveTemplate = (name: string, heads: readonly string[]) => saveTexts(name, [heads], 200)

/** The rows that are to be repaired, in the columns of the template, with the reason of each beside them. */
export const saveFailures = (
  name: string,
  heads: readonly string[],
  rows: readonly { given: ShippingBatchRow['given']; reason: string }[],
) =>
  saveTexts(name, [
    heads,
    ...rows.map(({ given, reason }) => [
      given.order,
      given.carrier,
      given.waybill,
      given.goods ?? '',
      given.quantity ?? '',
      reason,
    ]),
  ])
