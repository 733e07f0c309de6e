import type { Language } from '../messages/fill'
import { type RowFailure, rowReasonIn } from './row-words'

/** The file of a task's failed rows, with why each failed in words before its code. All other cells stay as they are. */
export async function withReasons(csv: string, kind: string, language: Language): Promise<string> {
  const { default: Papa } = await import('papaparse')
  const [head = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
  const at = head.indexOf('code')
  const told = (row: string[], reason: string) => [...row.slice(0, at), reason, ...row.slice(at)]
  const table = [
    told(head, 'reason'),
    ...rows.map((row) => told(row, rowReasonIn(language, kind, row[at] as RowFailure))),
  ]
  return `\uFEFF${Papa.unparse(table, { newline: '\r\n' })}\r\n`
}
