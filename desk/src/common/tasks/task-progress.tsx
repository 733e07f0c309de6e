import type { Task } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Progress, Space, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Operation } from '@/common/api/call'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { taskMessages } from './messages'
import { TaskFiles } from './task-files'
import { isOpen, percentOf } from './task-state'

interface Props {
  id: string
  /** What it changes, asked for again when it has ended; a constant. */
  refresh?: readonly Operation[]
}

/** How far a task is that was begun here, and what it has to save. It goes on whether somebody looks at it or not. */
export function TaskProgress({ id, refresh }: Props) {
  const t = useMessages(taskMessages)
  const client = useQueryClient()
  const [everyMs, setEveryMs] = useState<number | false>(1_500)
  const { data } = useOperation<Task>('getTask', { params: { id }, everyMs })
  const task = data?.id === id ? data : undefined
  const hasEnded = task !== undefined && !isOpen(task)
  useEffect(() => {
    setEveryMs(hasEnded ? false : 1_500)
    if (hasEnded) for (const name of refresh ?? []) void client.invalidateQueries({ queryKey: [name] })
  }, [hasEnded, refresh, client])
  if (!task) return null
  const { state, done, total, failed } = task
  const isBad = state === 'failed' || failed > 0
  return (
    <div aria-live="polite" style={{ marginBottom: 12 }}>
      <Progress
        percent={percentOf(task)}
        size="small"
        status={isBad ? 'exception' : state === 'done' ? 'success' : isOpen(task) ? 'active' : 'normal'}
      />
      <Space wrap>
        <span>{t('task.of', { done, total: total ?? '…' })}</span>
        {failed > 0 ? <Typography.Text type="danger">{t('task.failed', { n: failed })}</Typography.Text> : null}
        {state === 'failed' ? <Typography.Text type="danger">{t('task.gave_up')}</Typography.Text> : null}
        {state === 'stopped' ? t('task.stopped') : null}
        <TaskFiles task={task} />
        <Link to="/tasks">{t('task.all')}</Link>
      </Space>
    </div>
  )
}
