import { type AuditLine, actionWords, type ExportAudit } from '@haoli/contract'
import { chinaDayOf } from '../../platform/china-days'
import { timeCell } from '../../platform/tables/cells'
import type { Cell } from '../../platform/tables/csv'
import { tableFile } from '../../platform/tables/table-file'
import { countAudit, listAudit } from '../audit/audit-views'
import type { TaskToFile } from '../tasks/task-kind'

/** Lines that are read in one transaction: each may hold a whole setting. */
const atOnce = 500

/** In Chinese and English, as the desk has them. */
const heads = [
  ['时间', 'When'],
  ['操作人', 'Operator'],
  ['操作', 'Action'],
  ['操作名', 'Operation'],
  ['对象编号', 'Object ID'],
  ['之前', 'Before'],
  ['之后', 'After'],
  ['提交的内容', 'Submitted'],
] as const
const ofSettings = ['改设置', 'Change setting'] as const
const ofNobody = ['系统', 'System'] as const

/** Writes the lines of the audit log that a filter finds into a file, the newest first. */
export const exportAudit: TaskToFile<ExportAudit, string, Cell[][]> = {
  count: (tx, { filters }) => countAudit(tx, filters),
  async read(tx, { input: { filters, language }, place }) {
    const { items, nextCursor } = await listAudit(tx, { ...filters, limit: atOnce, ...(place && { cursor: place }) })
    const side = language === 'zh' ? 0 : 1
    return { rows: items.length, part: items.map((line) => rowOf(line, side)), next: nextCursor }
  },
  async file({ language }, parts, now) {
    const head = heads.map((words) => words[language === 'zh' ? 0 : 1])
    return { name: `audit-${chinaDayOf(now)}.csv`, ...(await tableFile({ head, parts, format: 'csv' })) }
  },
}

const rowOf = ({ at, actor, action, objectId, before, after, input }: AuditLine, side: 0 | 1): Cell[] => [
  timeCell(new Date(at)),
  actor.kind === 'nobody' ? ofNobody[side] : (actor.name ?? actor.id),
  (/^set.+Setting$/.test(action) ? ofSettings : actionWords[action])?.[side] ?? action,
  action,
  objectId,
  written(before),
  written(after),
  written(input),
]

const written = (value: unknown): Cell => (value === null ? null : JSON.stringify(value))
