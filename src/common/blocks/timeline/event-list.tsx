import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatMoment } from '@/common/lib/time'
import { useLanguage } from '@/common/stores/preferences'
import styles from './timeline.module.scss'

export interface ListedEvent {
  /** What happened, in the shopper's language. */
  words: string
  /** An ISO 8601 time. */
  at: string
  /** Its own among the events of the list. */
  key: string
}

/** What happened, newest first, as it is given. */
export function EventList({ events }: { events: readonly ListedEvent[] }) {
  const language = useLanguage()
  return (
    <View className={styles.card}>
      {events.map(({ words, at, key }, place) => (
        <View key={key} className={cx(styles.event, place === 0 && styles.newest)}>
          <View className={styles.what}>{words}</View>
          <View className={styles.when}>{formatMoment(at, language)}</View>
        </View>
      ))}
    </View>
  )
}
