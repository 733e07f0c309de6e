import type { GivenPresent } from '@haoli/contract'
import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { formatDay, formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { waitsForDay } from '../lib/opening-day'
import { type StoryStep, storyOf } from '../lib/present-story'
import { datedMessages } from '../messages/dated'
import { presentMessages } from '../messages/present'
import { storyMessages } from '../messages/story'
import { PersonSaid } from './person-said'
import styles from './present-story.module.scss'

/** What happened to a present for one friend, and when: paid, opened, accepted, arrived. Never an address. */
export function PresentStory({ present }: { present: GivenPresent }) {
  const t = useMessages(presentMessages)
  const story = useMessages(storyMessages)
  const dated = useMessages(datedMessages)
  const language = useLanguage()
  const { openings, waitingFen, opensAt, now } = present
  const [parcel] = present.parcels
  if (!parcel) return null
  const name = parcel.recipient?.nickname ?? openings[0]?.nickname ?? ''

  function wordsOf({ kind, taken }: StoryStep): string {
    if (kind === 'opened' && taken && openings.length > 1 && !parcel?.recipient) {
      return story('story.opened_n', { name, n: openings.length })
    }
    if (!taken && (kind === 'opened' || kind === 'accepted' || kind === 'arrived')) return story(`story.${kind}_next`)
    return story(`story.${kind}`, { name })
  }

  function noteOf({ kind, taken }: StoryStep): string {
    if (kind === 'opened' && !taken && opensAt && waitsForDay(present)) {
      return dated('dated.until', { day: formatDay(opensAt, language, now) })
    }
    if (kind !== 'accepted') return ''
    if (!taken) return t('present.waiting_back', { price: formatFen(waitingFen) })
    const { delivery, specText } = parcel ?? {}
    return [delivery && delivery !== 'completed' ? t(`present.delivery_${delivery}`) : '', specText]
      .filter(Boolean)
      .join(dot)
  }

  return (
    <View className={styles.card}>
      {storyOf(present).map((step) => {
        const note = noteOf(step)
        return (
          <View key={step.kind} className={cx(styles.step, !step.taken && styles.next)}>
            <View className={styles.line}>
              <View className={styles.what}>{wordsOf(step)}</View>
              {step.at ? <View className={styles.when}>{formatMoment(step.at, language, now)}</View> : null}
            </View>
            {note ? <View className={styles.note}>{note}</View> : null}
            {step.kind === 'accepted' || step.kind === 'declined' ? <PersonSaid parcel={parcel} /> : null}
          </View>
        )
      })}
    </View>
  )
}
