import { FileSearchOutlined, LockOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Result } from 'antd'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import type { ApiError } from '../api/api-error'
import { useT } from '../messages'
import { useErrorWords } from '../messages/error-words'

interface NoticeProps {
  kind: 'forbidden' | 'missing' | 'failed'
  title: ReactNode
  words?: string
  extra: ReactNode
}

const marks = { forbidden: LockOutlined, missing: FileSearchOutlined, failed: WarningOutlined }

/** What stands in the place of a page, or of a part of one, that cannot be shown. */
export function Notice({ kind, title, words, extra }: NoticeProps) {
  const Mark = marks[kind]
  return <Result className={`notice ${kind}`} icon={<Mark />} title={title} subTitle={words} extra={extra} />
}

/** What could not be loaded, why, and another try. */
export function ProblemView({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const t = useT()
  const words = useErrorWords()
  const { pathname } = useLocation()
  // Reading sends nothing but what stands in the address: a filter there is not one, perhaps of an old link.
  if (error.code === 'validation_failed')
    return (
      <Notice
        kind="missing"
        title={t('common.bad_address')}
        words={t('common.bad_address_words')}
        extra={<Link to={pathname}>{t('common.reset')}</Link>}
      />
    )
  return (
    <Notice
      kind={error.status === 403 ? 'forbidden' : error.status === 404 ? 'missing' : 'failed'}
      title={t('common.failed')}
      words={words(error)}
      extra={<Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  )
}
