import type { AuditLine } from '@haoli/contract'
import { type CallOptions, call } from '@/common/api/call'
import { csv, download } from '@/common/lib/download'
import { shopDay, shopTime } from '@/common/lib/time'

/** More than these are not read at once. */
export const mostLines = 10_000
const linesOfPage = 50

interface Telling {
  words: Record<'when' | 'who' | 'what' | 'object' | 'before' | 'after' | 'input', string>
  whoOf: (line: AuditLine) => string
  nameOf: (action: string) => string
  onRead: (count: number) => void
}

const text = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value))

/** Hands the lines that the filters leave to the browser as CSV, the newest first. `cut`: there were more. */
export async function exportAudit(
  query: NonNullable<CallOptions['query']>,
  { words, whoOf, nameOf, onRead }: Telling,
): Promise<{ cut: boolean }> {
  const lines: AuditLine[] = []
  let cursor: string | null = ''
  while (cursor !== null && lines.length < mostLines) {
    const page: { items: AuditLine[]; nextCursor: string | null } = await call('listAuditLog', {
      query: { ...query, limit: linesOfPage, cursor },
    })
    lines.push(...page.items)
    cursor = page.nextCursor
    onRead(lines.length)
  }
  const rows = lines.map((line) => [
    shopTime(line.at),
    whoOf(line),
    nameOf(line.action),
    line.action,
    line.objectId ?? '',
    text(line.before),
    text(line.after),
    text(line.input),
  ])
  const head = [words.when, words.who, words.what, 'action', words.object, words.before, words.after, words.input]
  download(`audit-${shopDay(new Date())}.csv`, csv([head, ...rows]))
  return { cut: cursor !== null }
}
