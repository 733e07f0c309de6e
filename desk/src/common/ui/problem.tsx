import { Button, Result } from 'antd'
import type { ApiError } from '../api/api-error'
import { useT } from '../messages'
import { useErrorWords } from '../messages/error-words'

/** What could not be loaded, why, and another try. */
export function ProblemView({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const t = useT()
  const words = useErrorWords()
  return (
    <Result
      status={error.status === 403 ? '403' : error.status === 404 ? '404' : 'warning'}
      title={t('common.failed')}
      subTitle={words(error)}
      extra={<Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  )
}
