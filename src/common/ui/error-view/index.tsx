import { useErrorWords, useT } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { Empty } from '../empty'

interface ErrorViewProps {
  /** As it was thrown: an error with a `code` of the contract, or anything. */
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

const goHome = () => openTab('home')

/** An error in the user's language, with a retry button; what does not exist has a button to the home page instead. */
export function ErrorView({ error, onRetry, compact }: ErrorViewProps) {
  const t = useT()
  const wordsFor = useErrorWords()
  const { code = 'internal', details }: Coded = typeof error === 'object' && error !== null ? error : {}
  const gone = code === 'not_found' && !compact
  const id = gone ? undefined : details?.requestId
  const wayOn = gone
    ? { action: t('common.go_home'), onAction: goHome }
    : onRetry && { action: t('common.retry'), onAction: onRetry }
  return (
    <Empty
      icon={artOf(code)}
      title={wordsFor(code)}
      {...(id && { reference: t('common.request_id', { id }) })}
      {...wayOn}
      compact={Boolean(compact)}
    />
  )
}
