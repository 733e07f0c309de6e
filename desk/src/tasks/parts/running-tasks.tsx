import { ProfileOutlined } from '@ant-design/icons'
import type { PageOf, Task } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Badge, Button, Popover, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { percentOf } from '@/common/tasks/task-state'
import { openTasks, useKindWords } from '../lib'
import { tasksMessages } from '../messages'

/** In the bar at the top: the tasks that run, asked for often only while there are some. */
export default function RunningTasks() {
  const t = useMessages(tasksMessages)
  const kindWords = useKindWords()
  const client = useQueryClient()
  const [before, setBefore] = useState(0)
  const asked = useOperation<PageOf<Task>>('listTasks', { query: openTasks, everyMs: before > 0 ? 2_000 : false })
  const running = asked.data?.items ?? []
  const count = running.length
  useEffect(() => {
    // One has ended: what it changed is asked for again.
    if (count < before) void client.invalidateQueries()
    setBefore(count)
  }, [count, before, client])
  const label = count > 0 ? t('tasks.running', { n: count }) : t('tasks.none_running')
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={label}
      content={
        <div style={{ width: 280 }}>
          {running.map((task) => (
            <div key={task.id}>
              {kindWords(task.kind)}
              <Progress size="small" percent={percentOf(task)} status="active" />
            </div>
          ))}
          <Link to="/tasks">{t('tasks.all')}</Link>
        </div>
      }
    >
      <Badge count={count} size="small" offset={[-6, 6]}>
        <Button type="text" icon={<ProfileOutlined />} aria-label={label} />
      </Badge>
    </Popover>
  )
}
