import type { ListedSession } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { dot } from '@/common/lib/dot'
import { daysAhead, formatDay, formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Tag } from '@/common/ui/tag'
import { accountMessages } from '../messages/account'
import styles from './session-row.module.scss'

interface SessionRowProps {
  session: ListedSession
  /** The server's time. */
  now: string
  ending: boolean
  onEnd: () => void
}

/** One device: what it is, when it was used last, and its button, which this device has not. */
export function SessionRow({ session, now, ending, onEnd }: SessionRowProps) {
  const t = useMessages(accountMessages)
  const language = useLanguage()
  const device = session.deviceName || t('sessions.unknown')
  const name = session.kind === 'desk' ? t('sessions.desk', { name: device }) : device
  const since = t('sessions.since', { day: formatDay(session.createdAt, language, now) })
  return (
    <View className={styles.row}>
      <View className={styles.words}>
        <View className={styles.who}>
          <Text className={styles.name}>{name}</Text>
          {session.current ? <Tag tone="jade">{t('sessions.here')}</Tag> : null}
        </View>
        <View className={styles.when}>{`${lastUsed()}${dot}${since}`}</View>
      </View>
      {session.current ? null : (
        <Button kind="outline" small loading={ending} label={t('sessions.end_label', { name })} onClick={onEnd}>
          {t('sessions.end')}
        </Button>
      )}
    </View>
  )

  function lastUsed(): string {
    if (session.current) return t('sessions.in_use')
    const days = -daysAhead(session.lastUsedAt, now)
    // Beside itself a moment is of today: its time of day alone.
    const time = formatMoment(session.lastUsedAt, language, session.lastUsedAt)
    if (days <= 0) return t('sessions.today', { time })
    if (days === 1) return t('sessions.yesterday', { time })
    return t('sessions.days_ago', { n: days })
  }
}
