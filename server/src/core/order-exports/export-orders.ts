import { type ExportOrders, exportColumns } from '@haoli/contract'
import { chinaDayOf } from '../../platform/china-days'
import type { Cell } from '../../platform/tables/csv'
import { tableFile } from '../../platform/tables/table-file'
import { countOrders, findOrders } from '../orders/list-merchant-orders'
import type { TaskToFile } from '../tasks/task-kind'
import { columnsOf } from './columns-of'
import { readExported } from './read-exported'
import { rowsOf } from './rows-of'

/** Orders that are read in one transaction. */
const atOnce = 500

/** Writes the orders that a filter finds into a file, the newest first. */
export const exportOrders: TaskToFile<ExportOrders, string, Cell[][]> = {
  count: (tx, { filters }, context) => countOrders(tx, filters, context),
  async read(tx, { input, place }, context) {
    const wanted = { sort: 'newest', cursor: place ?? undefined, limit: atOnce } as const
    const { rows, nextCursor } = await findOrders(tx, input.filters, wanted, context)
    const orders = await readExported(tx, rows, input)
    return { rows: rows.length, part: orders.flatMap((order) => rowsOf(order, input)), next: nextCursor }
  },
  async file(input, parts, now) {
    const { rows, format, language } = input
    const head = columnsOf(input).map((column) => exportColumns[column].words[language === 'zh' ? 0 : 1])
    return { name: `${rows}s-${chinaDayOf(now)}.${format}`, ...(await tableFile({ head, parts, format })) }
  },
}
