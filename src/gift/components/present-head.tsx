import type { GivenPresent } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { OccasionPicture } from '@/common/blocks/occasions/occasion-picture'
import { useOccasionTitle } from '@/common/blocks/occasions/use-occasions'
import { cx } from '@/common/lib/cx'
import { dot } from '@/common/lib/dot'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { countdownHere, WithCountdown } from '@/common/ui/countdown/with-countdown'
import { Img } from '@/common/ui/img'
import { claimedOf, type PresentHeadline, waitingOf } from '../lib/present-headline'
import { datedMessages } from '../messages/dated'
import { presentMessages } from '../messages/present'
import styles from './present-head.module.scss'

interface PresentHeadProps {
  present: GivenPresent
  headline: PresentHeadline
  onTimeOver: () => void
}

/** The goods of a present, its state, and how long it can still be claimed. */
export function PresentHead({ present, headline, onTimeOver }: PresentHeadProps) {
  const t = useMessages(presentMessages)
  const dated = useMessages(datedMessages)
  const language = useLanguage()
  const { goods, sendTo, parcelCount, note, occasion, state, opensAt, now } = present
  const waitsForDay = headline === 'waits_for_day'
  const open = waitsForDay ? opensAt : present.expiresAt
  const until = state === 'open' ? open : state === 'to_pay' ? present.payBefore : null
  const left = { left: countdownHere }
  const words = wordsOf()
  const title = useOccasionTitle(present)

  function wordsOf(): string {
    if (headline === 'waits_for_day') return dated('dated.say', { day: formatDay(opensAt ?? now, language, now) })
    if (headline === 'taken_back') return dated('dated.say_taken_back')
    if (headline === 'to_pay') return t('present.say_to_pay', left)
    if (headline === 'opened') return t('present.say_opened', { name: present.openings.at(-1)?.nickname ?? '' })
    if (headline === 'given_some') return t('present.say_given_some', { n: claimedOf(present) })
    if (headline === 'waiting' && sendTo === 'group') {
      const waiting = waitingOf(present)
      return waiting < parcelCount ? t('present.waiting_n', { n: waiting }) : t('present.say_waiting_group')
    }
    return t(`present.say_${headline}`)
  }

  return (
    <View className={styles.card}>
      <View className={styles.goods}>
        <Img src={goods.imageUrl} alt="" className={styles.picture} />
        <View className={styles.words}>
          <View className={styles.title}>{goods.title}</View>
          <View className={styles.to}>{goods.specText}</View>
          <View className={styles.to}>
            {`${sendTo === 'friend' ? t('present.to_friend') : t('present.to_group', { n: parcelCount })}${dot}${title}`}
          </View>
        </View>
        <OccasionPicture occasion={occasion} className={styles.occasion} />
      </View>
      <View className={styles.note}>{note ? t('common.said', { words: note }) : t('present.no_note')}</View>
      {sendTo === 'group' && !waitsForDay ? <Progress present={present} /> : null}
      <View className={styles.foot}>
        <View
          className={cx(styles.headline, (sendTo === 'friend' || waitsForDay) && styles.only)}
          {...aria({ role: 'alert' })}
        >
          {until && words.includes(countdownHere) ? (
            <WithCountdown words={words} until={until} asOf={now} onEnd={onTimeOver} />
          ) : (
            words
          )}
        </View>
        {state === 'open' && until ? (
          <View className={styles.left}>
            <WithCountdown
              words={waitsForDay ? dated('dated.opens_in', left) : t('present.left', left)}
              until={until}
              asOf={now}
              onEnd={onTimeOver}
            />
          </View>
        ) : null}
      </View>
    </View>
  )
}

/** How many parcels of a group's present are claimed. A present for one friend has no such line. */
function Progress({ present }: Pick<PresentHeadProps, 'present'>) {
  const t = useMessages(presentMessages)
  const { state, parcelCount } = present
  const claimed = claimedOf(present)
  if (state === 'to_pay' || state === 'cancelled') return null
  return (
    <>
      <View
        className={styles.figures}
        {...aria({ label: `${claimed} ${t('present.claimed_of', { n: parcelCount })}` })}
      >
        <Text className={styles.claimed}>{String(claimed)}</Text>
        <Text className={styles.of}>{t('present.claimed_of', { n: parcelCount })}</Text>
      </View>
      <View className={styles.bar}>
        <View className={styles.done} style={{ width: `${Math.round((claimed / parcelCount) * 100)}%` }} />
      </View>
    </>
  )
}
