import { inThread } from '../in-thread'
import type { Cell } from './csv'

export interface Table {
  head: readonly string[]
  /** Rows in the order of the head, in any parts. */
  parts: readonly (readonly (readonly Cell[])[])[]
  format: 'csv' | 'xlsx'
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A table as a file, made on a thread of its own. */
export async function tableFile(table: Table): Promise<{ type: string; bytes: Buffer }> {
  const bytes = await inThread<Uint8Array>(new URL('./table-thread.ts', import.meta.url), table)
  return { type: types[table.format], bytes: Buffer.from(bytes) }
}
