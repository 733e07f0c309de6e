import type { Task } from '@haoli/contract'
import { App, Button, Space, Typography } from 'antd'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { TaskFiles } from '@/common/tasks/task-files'
import { isOpen } from '@/common/tasks/task-state'
import { tasksMessages } from '../messages'

/** What can be done with a task: its files saved, its rows looked at, or stopped. */
export function TaskButtons({ task, onRows }: { task: Task; onRows: () => void }) {
  const t = useMessages(tasksMessages)
  const { modal } = App.useApp()
  const stop = useAction('stopTask', { done: t('tasks.stopped'), refresh: ['listTasks', 'getTask'] })
  const askToStop = () =>
    modal.confirm({
      title: t('tasks.stop'),
      content: t('tasks.stop_words'),
      okText: t('tasks.stop'),
      cancelText: t('common.cancel'),
      onOk: () => stop.run({ params: { id: task.id } }),
    })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the row opens on a click, and the buttons are not the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: nothing happens here by itself
    <span onClick={(event) => event.stopPropagation()}>
      <Space wrap>
        <TaskFiles task={task} />
        {task.hasRows ? (
          <Button size="small" onClick={onRows}>
            {t('tasks.results')}
          </Button>
        ) : null}
        {isOpen(task) || task.state === 'failed' ? (
          <Button size="small" loading={stop.running} onClick={askToStop}>
            {t('tasks.stop')}
          </Button>
        ) : null}
        {task.state === 'failed' ? <Typography.Text type="danger">{t('tasks.failed_words')}</Typography.Text> : null}
      </Space>
    </span>
  )
}
