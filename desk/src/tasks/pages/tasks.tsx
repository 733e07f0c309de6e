import { type PageOf, type Task, taskStates } from '@haoli/contract'
import { Progress, Select, Tag, Typography } from 'antd'
import { useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { percentOf } from '@/common/tasks/task-state'
import { FilterBar } from '@/common/ui/filter-bar'
import { openingRows } from '@/common/ui/opening-rows'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { openTasks, useKindWords } from '../lib'
import { tasksMessages } from '../messages'
import { TaskButtons } from '../parts/task-buttons'
import { TaskSide } from '../parts/task-side'

const initial = { state: '', open: '' }

const colors = { waiting: 'default', running: 'blue', done: 'green', failed: 'red', stopped: 'default' } as const

/** The long work that I asked for; for owners that of all. */
export default function Tasks() {
  const t = useMessages(tasksMessages)
  const [at, set] = useAddress(initial)
  const kindWords = useKindWords()
  // The bell asks; only while something runs is the list asked for again by itself.
  const open = useOperation<PageOf<Task>>('listTasks', { query: openTasks }).data
  const isRunning = (open?.items.length ?? 0) > 0
  return (
    <Page title={t('tasks.title')}>
      <Typography.Paragraph type="secondary">{t('tasks.words')}</Typography.Paragraph>
      <FilterBar onReset={at.state === '' ? undefined : () => set({ state: '' })}>
        <Select
          allowClear
          aria-label={t('tasks.state')}
          placeholder={t('tasks.state')}
          value={at.state === '' ? null : at.state}
          style={{ width: 140 }}
          onChange={(state: string | undefined) => set({ state: state ?? '' })}
          options={taskStates.map((value) => ({ value, label: t(`tasks.state_${value}`) }))}
        />
      </FilterBar>
      <PagedTable<Task>
        operation="listTasks"
        query={{ state: at.state }}
        {...(isRunning && { everyMs: 2_000 })}
        onRow={openingRows(
          ({ id }) => set({ open: id }),
          ({ hasRows }) => hasRows,
        )}
        columns={[
          { title: t('tasks.kind'), key: 'kind', width: 150, render: (_, task) => kindWords(task.kind) },
          {
            title: t('tasks.state'),
            key: 'state',
            width: 92,
            render: (_, { state }) => <Tag color={colors[state]}>{t(`tasks.state_${state}`)}</Tag>,
          },
          {
            title: t('tasks.progress'),
            key: 'progress',
            width: 190,
            render: (_, task) => (
              <div>
                <Progress
                  size="small"
                  percent={percentOf(task)}
                  status={task.state === 'running' ? 'active' : task.state === 'failed' ? 'exception' : 'normal'}
                />
                <Typography.Text type="secondary">
                  {t('tasks.of', { done: task.done, total: task.total ?? '…' })}
                </Typography.Text>{' '}
                {task.failed > 0 ? (
                  <Typography.Text type="danger">{t('tasks.rows_failed', { n: task.failed })}</Typography.Text>
                ) : null}
              </div>
            ),
          },
          { title: t('tasks.by'), key: 'by', width: 100, render: (_, { askedBy }) => askedBy.name ?? askedBy.id },
          { title: t('tasks.created'), key: 'created', width: 132, render: (_, task) => <When at={task.createdAt} /> },
          { title: t('tasks.ended'), key: 'ended', width: 132, render: (_, task) => <When at={task.endedAt} /> },
          {
            title: '',
            key: 'buttons',
            render: (_, task) => <TaskButtons task={task} onRows={() => set({ open: task.id })} />,
          },
        ]}
      />
      <TaskSide id={at.open} onClose={() => set({ open: '' })} />
    </Page>
  )
}
