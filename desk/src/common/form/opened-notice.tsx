import { Alert, Button, Space } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../messages'
import { openedMessages } from './opened-messages'
import './form.css'

interface OpenedNoticeProps {
  onTheirs: () => void
  onMine: () => void
  /** What stands there now, where the form does not show it. */
  children?: ReactNode
}

/** Asks what to do where somebody else saved while a person was writing. Until then nothing is lost, and nothing saved. */
export function OpenedNotice({ onTheirs, onMine, children }: OpenedNoticeProps) {
  const t = useMessages(openedMessages)
  return (
    <Alert
      className="form-opened"
      type="warning"
      showIcon
      title={t('opened.title')}
      description={
        <>
          {t('opened.words')}
          {children ? (
            <div>
              {t('opened.now')} {children}
            </div>
          ) : null}
        </>
      }
      action={
        <Space orientation="vertical">
          <Button size="small" onClick={onTheirs}>
            {t('opened.take_theirs')}
          </Button>
          <Button size="small" danger onClick={onMine}>
            {t('opened.keep_mine')}
          </Button>
        </Space>
      }
    />
  )
}
