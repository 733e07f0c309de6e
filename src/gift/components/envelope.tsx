import type { PresentCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Avatar } from '@/common/ui/avatar'
import { countdownHere, WithCountdown } from '@/common/ui/countdown/with-countdown'
import { waitsForDay } from '../lib/opening-day'
import { cardMessages } from '../messages/card'
import { datedMessages } from '../messages/dated'
import styles from './envelope.module.scss'
import { EnvelopeArt } from './envelope-art'

interface EnvelopeProps {
  card: PresentCard
  opening: boolean
  /** In Moments' single page, where the envelope is shown but cannot be opened. */
  sealed: boolean
  onOpen: () => void
  onTimeOver: () => void
}

/** The closed envelope with the giver's name and note. A tap anywhere opens it, once its day has come. */
export function Envelope({ card, opening, sealed, onOpen, onTimeOver }: EnvelopeProps) {
  const t = useMessages(cardMessages)
  const dated = useMessages(datedMessages)
  const language = useLanguage()
  const { giver, note, occasion, opensAt, expiresAt, now } = card
  const waits = waitsForDay(card)
  const open = sealed || waits || opening ? undefined : onOpen
  return (
    <View className={cx(styles.scene, styles[occasion])} onClick={open}>
      <View className={styles.head}>
        <Avatar name={giver.nickname} src={giver.avatarUrl} size="l" className={styles.face} />
        <View className={styles.from} {...aria({ role: 'heading', level: 1 })}>
          {t('unwrap.from', { name: giver.nickname })}
        </View>
        <View className={styles.left}>
          <WithCountdown
            words={waits ? dated('dated.opens_in', { left: countdownHere }) : t('unwrap.left', { left: countdownHere })}
            until={waits && opensAt ? opensAt : expiresAt}
            asOf={now}
            onEnd={onTimeOver}
            plain
          />
        </View>
      </View>
      <EnvelopeArt occasion={occasion} how={opening ? 'asked' : 'closed'} />
      <View className={styles.note}>{note ? `“${note}”` : t('unwrap.no_note')}</View>
      <View className={styles.foot}>
        {waits ? (
          <View className={styles.hint}>{dated('dated.until', { day: formatDay(opensAt ?? now, language, now) })}</View>
        ) : sealed ? (
          <View className={styles.hint}>{t('unwrap.in_app')}</View>
        ) : (
          <View
            className={styles.button}
            hoverClass={styles.pressed}
            {...aria({ role: 'button', label: t('unwrap.open_it'), disabled: opening })}
          >
            {t(opening ? 'unwrap.opening' : 'unwrap.open_it')}
          </View>
        )}
      </View>
    </View>
  )
}
