import { View } from '@tarojs/components'
import { SessionRow } from '@/account/components/session-row'
import { useEndSessions } from '@/account/hooks/use-end-sessions'
import { useMessages } from '@/common/messages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useSessions } from '../../api/sessions'
import { accountMessages } from '../../messages/account'
import styles from './index.module.scss'
import '../../messages/errors'

/** The devices on which the customer is logged in. */
export default function SessionsPage() {
  const t = useMessages(accountMessages)
  const sessions = useSessions()
  const { end, endAll, ending, endingAll } = useEndSessions()
  return (
    <Screen title={t('sessions.title')}>
      {sessions.data ? (
        <View className={styles.list}>
          {sessions.data.items.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              now={sessions.data.now}
              ending={ending === session.id}
              onEnd={() => void end(session)}
            />
          ))}
          <View className={styles.words}>{t('sessions.words')}</View>
          <ActionBar>
            <Button kind="outline" grow loading={endingAll} onClick={() => void endAll()}>
              {t('sessions.end_all')}
            </Button>
          </ActionBar>
        </View>
      ) : sessions.error ? (
        <ErrorView error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : (
        <View className={styles.loading}>
          <Skeleton kind="text" count={3} />
        </View>
      )}
    </Screen>
  )
}
