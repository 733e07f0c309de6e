import { Alert, Button, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { useMessages } from '../messages'
import { followed, opened } from './opened'
import { openedMessages } from './opened-messages'
import './form.css'

/** `latest` as a form edits it. `notice` stands beside the form: it asks where somebody else saved while a person was writing. */
export function useOpened<T>(latest: T, version: number) {
  const t = useMessages(openedMessages)
  const [touched, setTouched] = useState(false)
  const [before, set] = useState(() => opened(latest, version))
  const now = followed(before, opened(latest, version), touched)
  if (now !== before) set(now)
  const takeTheirs = () => {
    setTouched(false)
    set(opened(latest, version))
  }
  const notice: ReactNode =
    now.basedOn === version ? null : (
      <Alert
        className="form-opened"
        type="warning"
        showIcon
        title={t('opened.title')}
        description={t('opened.words')}
        action={
          <Space orientation="vertical">
            <Button size="small" onClick={takeTheirs}>
              {t('opened.take_theirs')}
            </Button>
            <Button size="small" danger onClick={() => set({ ...now, basedOn: version })}>
              {t('opened.keep_mine')}
            </Button>
          </Space>
        }
      />
    )
  return { ...now, touched, setTouched, notice }
}
