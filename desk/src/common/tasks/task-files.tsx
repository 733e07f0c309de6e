import { DownloadOutlined } from '@ant-design/icons'
import type { Task } from '@haoli/contract'
import { Button, Tooltip, Typography } from 'antd'
import { useState } from 'react'
import { send } from '@/common/api/call'
import { useSayError } from '@/common/api/say-error'
import { download } from '@/common/lib/download'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '../settings/preferences'
import { taskMessages } from './messages'
import { withReasons } from './with-reasons'

/** What a task has to save: the file that it made, and the rows that failed. */
export function TaskFiles({ task }: { task: Task }) {
  const t = useMessages(taskMessages)
  const say = useSayError()
  const language = useLanguage()
  const [saving, setSaving] = useState(false)
  const params = { id: task.id }
  const save = async (name: string, load: () => Promise<Blob | string>) => {
    setSaving(true)
    try {
      download(name, await load())
    } catch (error) {
      say(error)
    } finally {
      setSaving(false)
    }
  }
  const fileOf = async () => (await send('getTaskFile', { params })).blob()
  const failures = async () =>
    withReasons(await (await send('getTaskFailures', { params })).text(), task.kind, language)
  const { file } = task
  return (
    <>
      {file && !file.expired ? (
        <Tooltip title={t('task.until', { at: shopTime(file.expiresAt) })}>
          <Button size="small" type="primary" loading={saving} onClick={() => void save(file.name, fileOf)}>
            {t('task.save')}
          </Button>
        </Tooltip>
      ) : null}
      {file?.expired ? <Typography.Text type="secondary">{t('task.expired')}</Typography.Text> : null}
      {task.hasRows && task.failed > 0 ? (
        <Button
          size="small"
          icon={<DownloadOutlined />}
          loading={saving}
          onClick={() => void save(`failures-${task.id}.csv`, failures)}
        >
          {t('task.failures')}
        </Button>
      ) : null}
    </>
  )
}
