import type { PageOf, Task, TaskRow } from '@haoli/contract'
import { Button, Checkbox, Table, Tag, Tooltip, Typography } from 'antd'
import { useState } from 'react'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/settings/preferences'
import { type RowFailure, rowReasonIn } from '@/common/tasks/row-words'
import { isOpen } from '@/common/tasks/task-state'
import { Side } from '@/common/ui/side'
import { openTasks, useKindWords } from '../lib'
import { tasksMessages } from '../messages'

const colors = { waiting: 'default', ok: 'green', failed: 'red' } as const

/** What came of each row of a task. */
export function TaskSide({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(tasksMessages)
  const kindWords = useKindWords()
  const running = useOperation<PageOf<Task>>('listTasks', { query: openTasks }).data
  const everyMs = running?.items.some((task) => task.id === id) ? 2_000 : false
  const asked = useOperation<Task>('getTask', { params: { id }, enabled: id !== '', everyMs })
  return (
    <Side
      title={asked.data ? kindWords(asked.data.kind) : t('tasks.one')}
      open={id !== ''}
      onClose={onClose}
      asked={{ ...asked, data: asked.data?.id === id ? asked.data : undefined }}
      width={760}
    >
      {(task) => <Rows task={task} />}
    </Side>
  )
}

function Rows({ task }: { task: Task }) {
  const t = useMessages(tasksMessages)
  const language = useLanguage()
  const [onlyFailed, setOnlyFailed] = useState(false)
  const [places, setPlaces] = useState<string[]>([])
  const cursor = places.at(-1) ?? ''
  const query = { limit: 50, cursor, state: onlyFailed ? 'failed' : '' }
  const everyMs = isOpen(task) ? 3_000 : false
  const { data } = useOperation<PageOf<TaskRow>>('listTaskRows', { params: { id: task.id }, query, everyMs })
  const next = data?.nextCursor ?? null
  return (
    <>
      <Checkbox
        checked={onlyFailed}
        onChange={({ target }) => {
          setOnlyFailed(target.checked)
          setPlaces([])
        }}
      >
        {t('tasks.only_failed')}
      </Checkbox>
      <Table<TaskRow>
        size="small"
        rowKey="position"
        pagination={false}
        dataSource={data?.items ?? []}
        columns={[
          { title: t('tasks.row'), dataIndex: 'position', width: 60 },
          {
            title: t('tasks.result'),
            key: 'result',
            width: 240,
            render: (_, { state, code, message }) => (
              <>
                <Tag color={colors[state]}>{t(`tasks.row_${state}`)}</Tag>
                {code ? (
                  <Tooltip title={message}>
                    <span>{rowReasonIn(language, task.kind, code as RowFailure)}</span>
                  </Tooltip>
                ) : null}
              </>
            ),
          },
          {
            title: t('tasks.given'),
            key: 'given',
            render: (_, { input }) => (
              <Typography.Text type="secondary" style={{ wordBreak: 'break-all' }}>
                {typeof input === 'object' && input !== null ? Object.values(input).join(' · ') : String(input)}
              </Typography.Text>
            ),
          },
        ]}
      />
      {cursor === '' && next === null ? null : (
        <div className="pager">
          <Button size="small" disabled={cursor === ''} onClick={() => setPlaces(places.slice(0, -1))}>
            {t('common.previous')}
          </Button>
          <Button size="small" disabled={next === null} onClick={() => setPlaces([...places, next ?? ''])}>
            {t('common.next')}
          </Button>
        </div>
      )}
    </>
  )
}
