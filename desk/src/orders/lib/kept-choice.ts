import {
  type ExportColumn,
  type ExportFormat,
  type ExportRows,
  exportColumnNames,
  exportFormats,
  exportRows,
} from '@haoli/contract'

interface Choice {
  rows: ExportRows
  columns: ExportColumn[]
  format: ExportFormat
}

const place = 'haoli.desk.orders.export'

const first: Choice = {
  rows: 'order',
  columns: [
    'number',
    'state',
    'createdAt',
    'paidAt',
    'payable',
    'refunded',
    'title',
    'quantity',
    'linePayable',
    'waybill',
  ],
  format: 'xlsx',
}

/** What was chosen last on this computer; names that a release has taken away are left out. */
export function keptChoice(): Choice {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Partial<Choice> | null
    if (!kept) return first
    const { rows = first.rows, format = first.format, columns = first.columns } = kept
    return {
      rows: exportRows.includes(rows) ? rows : first.rows,
      format: exportFormats.includes(format) ? format : first.format,
      columns: exportColumnNames.filter((name) => columns.includes(name)),
    }
  } catch {
    return first
  }
}

export const keepChoice = (choice: Choice): void => localStorage.setItem(place, JSON.stringify(choice))
