import type { AfterSale } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { afterSaleMessages } from '../messages/after-sale'
import { stepMessages } from '../messages/steps'
import styles from './case-story.module.scss'
import { Evidence } from './evidence'

const messages = { ...afterSaleMessages, ...stepMessages }
type Event = AfterSale['events'][number]
type StepKey = keyof typeof stepMessages

/** Everything that was said and done, newest first. */
export function CaseStory({ events }: Pick<AfterSale, 'events'>) {
  const t = useMessages(messages)
  return (
    <View className={styles.card}>
      <View className={styles.label} {...aria({ role: 'heading' })}>
        {t('case.story')}
      </View>
      {[...events].reverse().map((event, place) => (
        <Said key={event.id} event={event} newest={place === 0} />
      ))}
    </View>
  )
}

function Said({ event, newest }: { event: Event; newest: boolean }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const files = [...event.pictures, ...(event.video ? [event.video] : [])]
  const step = `step.${event.step}` as StepKey
  return (
    <View className={cx(styles.event, newest && styles.newest)}>
      <View className={styles.head}>
        <Text className={styles.who}>{t(`case.by_${event.by}`)}</Text>
        <Text className={styles.what}>{step in stepMessages ? t(step) : ''}</Text>
        <Text className={styles.when}>{formatMoment(event.at, language)}</Text>
      </View>
      {event.words ? <View className={styles.words}>{event.words}</View> : null}
      {files.length > 0 ? <Evidence files={files} /> : null}
    </View>
  )
}
