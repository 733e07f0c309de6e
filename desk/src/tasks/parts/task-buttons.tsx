import type { Task } from '@haoli/contract'
import { App, Button, Space, Tooltip, Typography } from 'antd'
import { useState } from 'react'
import type { ApiError } from '@/common/api/api-error'
import { send } from '@/common/api/call'
import { useAction } from '@/common/api/queries'
import { download } from '@/common/lib/download'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useErrorWords } from '@/common/messages/error-words'
import { isOpen } from '../lib'
import '../errors'
import { tasksMessages } from '../messages'

/** What can be done with a task: its file saved, its rows looked at, or stopped. */
export function TaskButtons({ task, onRows }: { task: Task; onRows: () => void }) {
  const t = useMessages(tasksMessages)
  const { message, modal } = App.useApp()
  const words = useErrorWords()
  const [saving, setSaving] = useState(false)
  const stop = useAction('stopTask', { done: t('tasks.stopped'), refresh: ['listTasks', 'getTask'] })
  const save = async () => {
    setSaving(true)
    try {
      const answer = await send('getTaskFile', { params: { id: task.id } })
      download(task.file?.name ?? 'file', await answer.blob())
    } catch (error) {
      void message.error(words(error as ApiError))
    } finally {
      setSaving(false)
    }
  }
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
        {task.file && !task.file.expired ? (
          <Tooltip title={t('tasks.expires', { at: shopTime(task.file.expiresAt) })}>
            <Button size="small" type="primary" loading={saving} onClick={() => void save()}>
              {t('tasks.save')}
            </Button>
          </Tooltip>
        ) : null}
        {task.file?.expired ? <Typography.Text type="secondary">{t('tasks.expired')}</Typography.Text> : null}
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
