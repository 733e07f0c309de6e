import { type ExportColumn, type ExportOrders, exportColumnNames, fitsRows } from '@haoli/contract'

/** In the order of the contract. */
export const columnsOf = ({ columns, rows }: Pick<ExportOrders, 'columns' | 'rows'>): ExportColumn[] =>
  exportColumnNames.filter((column) => columns.includes(column) && fitsRows(column, rows))
