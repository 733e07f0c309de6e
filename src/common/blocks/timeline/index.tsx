import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { EventList } from './event-list'
import { trackingMessages } from './messages'
import styles from './timeline.module.scss'
import { type TrackingEvent, useEventWords } from './use-event-words'

/** What happened to a parcel, newest first. */
export function Timeline({ events }: { events: readonly TrackingEvent[] }) {
  const t = useMessages(trackingMessages)
  const eventWords = useEventWords()
  if (events.length === 0) return <View className={cx(styles.card, styles.none)}>{t('tracking.no_events')}</View>
  const listed = events.map((event) => ({
    words: eventWords(event),
    at: event.at,
    key: `${event.at} ${event.code} ${event.place}`,
  }))
  return <EventList events={listed} />
}
