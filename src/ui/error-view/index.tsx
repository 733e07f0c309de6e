import { useErrorWords, useT } from '@/messages'
import { Empty } from '../empty'

interface ErrorViewProps {
  /** As it came: an error with a `code` of the contract, or anything. */
  error: unknown
  onRetry?: () => void
  compact?: boolean
}

interface Coded {
  code?: string
  details?: { requestId?: string }
}

const artOf = (code: string) =>
  code === 'offline' || code === 'timeout' ? 'offline' : code === 'not_found' ? 'search' : 'info'

/** What went wrong in the user's words, with another try. */
export function ErrorView({ error, onRetry, compact }: ErrorViewProps) {
  const t = useT()
  const wordsFor = useErrorWords()
  const { code = 'internal', details }: Coded = typeof error === 'object' && error !== null ? error : {}
  const id = details?.requestId
  return (
    <Empty
      icon={artOf(code)}
      title={wordsFor(code)}
      {...(id && { reference: t('common.request_id', { id }) })}
      {...(onRetry && { action: t('common.retry'), onAction: onRetry })}
      compact={Boolean(compact)}
    />
  )
}
