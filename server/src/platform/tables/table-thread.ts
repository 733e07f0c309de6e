import { parentPort, workerData } from 'node:worker_threads'
import writeExcelFile from 'write-excel-file/node'
import { type Cell, csvOf } from './csv'
import type { Table } from './table-file'

const { head, parts, format } = workerData.input as Table
const rows = parts.flat()

/** Of no type, it would be guessed: a waybill's number stays a text. */
const typed = (cell: Cell) =>
  cell === null ? null : typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }

const bytes =
  format === 'csv'
    ? Buffer.from(csvOf([head, ...rows]))
    : await writeExcelFile(
        [
          head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
          ...rows.map((row) => row.map(typed)),
        ],
        {
          stickyRowsCount: 1,
        },
      ).toBuffer()
parentPort?.postMessage(bytes)
