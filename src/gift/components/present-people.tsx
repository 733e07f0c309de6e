import type { GivenParcel, GivenPresent } from '@haoli/contract'
import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Avatar } from '@/common/ui/avatar'
import { LineChunks } from '@/common/ui/list-chunk/line-chunks'
import { waitingOf } from '../lib/present-headline'
import { presentMessages } from '../messages/present'
import { PersonSaid } from './person-said'
import styles from './present-people.module.scss'

/**
 * The parcels of a group's present: who has claimed or declined each, in that order, and which still wait. Never their
 * addresses.
 */
export function PresentPeople({ present }: { present: GivenPresent }) {
  const t = useMessages(presentMessages)
  const answered = present.parcels
    .filter(({ state }) => state !== 'waiting')
    .sort((a, b) => (a.answeredAt ?? '').localeCompare(b.answeredAt ?? '') || a.ordinal - b.ordinal)
  const waiting = waitingOf(present)
  return (
    <View className={styles.card}>
      <LineChunks lines={answered} linePx={72} nextClass={styles.next}>
        {(parcel) => <PersonRow key={parcel.id} parcel={parcel} now={present.now} />}
      </LineChunks>
      {waiting > 0 ? (
        <View className={cx(styles.row, answered.length > 0 && styles.next)}>
          <View className={styles.nobody} {...aria({ hidden: true })}>
            ?
          </View>
          <View className={styles.words}>
            <View className={styles.name}>{t('present.waiting_n', { n: waiting })}</View>
            <View className={styles.note}>{t('present.waiting_back', { price: formatFen(present.waitingFen) })}</View>
          </View>
        </View>
      ) : null}
    </View>
  )
}

function PersonRow({ parcel, now }: { parcel: GivenParcel; now: string }) {
  const t = useMessages(presentMessages)
  const language = useLanguage()
  const { recipient, state, delivery, returnReason, answeredAt, specText } = parcel
  const accepted = state === 'claimed' || returnReason === 'merchant'
  const stateWords = accepted
    ? [t('present.state_claimed'), delivery ? t(`present.delivery_${delivery}`) : ''].filter(Boolean).join(dot)
    : t(returnReason === 'declined' ? 'present.state_declined' : 'present.state_expired')
  return (
    <View className={styles.row}>
      {recipient ? (
        <Avatar name={recipient.nickname} src={recipient.avatarUrl} />
      ) : (
        <View className={styles.nobody} {...aria({ hidden: true })}>
          ?
        </View>
      )}
      <View className={styles.words}>
        <View className={styles.name}>{recipient?.nickname ?? stateWords}</View>
        <View className={styles.note}>{accepted ? `${stateWords}${dot}${specText}` : stateWords}</View>
        <PersonSaid parcel={parcel} />
      </View>
      {answeredAt ? <View className={styles.when}>{formatMoment(answeredAt, language, now)}</View> : null}
    </View>
  )
}
