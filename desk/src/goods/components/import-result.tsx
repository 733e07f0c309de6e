import type { PageOf, Task, TaskRow } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress, Space } from 'antd'
import { useEffect } from 'react'
import { call } from '@/common/api/call'
import { useOperation } from '@/common/api/queries'
import { csv, download } from '@/common/lib/download'
import { useMessages } from '@/common/messages'
import { importMessages } from '../import-messages'

const isOver = (task: Task | undefined) => task !== undefined && !['waiting', 'running'].includes(task.state)

/** How far an import is, and the rows that failed as a file. It goes on whether somebody looks at it or not. */
export function ImportResult({ taskId }: { taskId: string }) {
  const t = useMessages(importMessages)
  const client = useQueryClient()
  const asked = useOperation<Task>('getTask', { params: { id: taskId }, everyMs: 1_500 })
  const task = asked.data
  const isDone = isOver(task)
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: ['listMerchantProducts'] })
  }, [isDone, client])
  if (!task) return null
  const { done, failed, total } = task
  const percent = total ? Math.floor((done / total) * 100) : isDone ? 100 : 0
  return (
    <div className="goods-result">
      <Progress percent={percent} status={failed > 0 ? 'exception' : isDone ? 'success' : 'active'} />
      <Space>
        <span>{t('import.progress', { done, total: total ?? 0, failed })}</span>
        {failed > 0 ? (
          <Button size="small" onClick={() => void saveFailures(taskId)}>
            {t('import.failures')}
          </Button>
        ) : null}
      </Space>
    </div>
  )
}

async function saveFailures(taskId: string): Promise<void> {
  const rows: TaskRow[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: PageOf<TaskRow> = await call('listTaskRows', {
      params: { id: taskId },
      query: { state: 'failed', limit: 50, cursor },
    })
    rows.push(...page.items)
    cursor = page.nextCursor
  }
  const lines = rows.map(({ input, code, message }) => {
    const { row = '', productId = '', title = '' } = input as { row?: number; productId?: string; title?: string }
    return [row, productId, title, code ?? '', message ?? '']
  })
  download('import-failures.csv', csv([['row', 'product', 'title', 'code', 'message'], ...lines]))
}
