import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { trackingMessages } from './messages'
import styles from './timeline.module.scss'
import { type TrackingEvent, useEventWords } from './use-event-words'

/** What happened to a parcel, newest first. */
export function Timeline({ events }: { events: readonly TrackingEvent[] }) {
  const t = useMessages(trackingMessages)
  const language = useLanguage()
  const eventWords = useEventWords()
  if (events.length === 0) return <View className={cx(styles.card, styles.none)}>{t('tracking.no_events')}</View>
  return (
    <View className={styles.card}>
      {events.map((event, place) => (
        <View
          key={`${event.at} ${event.code} ${event.place}`}
          className={cx(styles.event, place === 0 && styles.newest)}
        >
          <View className={styles.what}>{eventWords(event)}</View>
          <View className={styles.when}>{formatMoment(event.at, language)}</View>
        </View>
      ))}
    </View>
  )
}
