import type { PresentCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '@/common/lib/cx'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Avatar } from '@/common/ui/avatar'
import { countdownHere, WithCountdown } from '@/common/ui/countdown/with-countdown'
import { waitsForDay } from '../lib/opening-day'
import { paperOf, signedBy } from '../lib/paper'
import { cardMessages } from '../messages/card'
import { datedMessages } from '../messages/dated'
import styles from './envelope.module.scss'
import { EnvelopeArt } from './envelope-art'

export type EnvelopeCard = Pick<PresentCard, 'giver' | 'note' | 'occasion' | 'paper' | 'signature' | 'opensAt'>

interface EnvelopeProps {
  card: PresentCard
  /** `opening`: tapped, the request is under way. `sealed`: in Moments' single page, where it cannot be opened. */
  how: 'closed' | 'opening' | 'sealed'
  onOpen: () => void
  onTimeOver: () => void
}

/** The closed envelope with the giver's name and note. A tap anywhere opens it, once its day has come. */
export function Envelope({ card, how, onOpen, onTimeOver }: EnvelopeProps) {
  const t = useMessages(cardMessages)
  const dated = useMessages(datedMessages)
  const { opensAt, expiresAt, now } = card
  const waits = waitsForDay(card)
  const left = { left: countdownHere }
  return (
    <Scene
      card={card}
      opening={how === 'opening'}
      {...(how === 'closed' && !waits && { onOpen })}
      left={
        <WithCountdown
          words={waits ? dated('dated.opens_in', left) : t('unwrap.left', left)}
          until={waits && opensAt ? opensAt : expiresAt}
          asOf={now}
          onEnd={onTimeOver}
          plain
        />
      }
      hint={waits && opensAt ? <OpensOn at={opensAt} /> : how === 'sealed' ? t('unwrap.in_app') : undefined}
    />
  )
}

/** The envelope before it is paid, as the friend will see it. */
export const EnvelopePreview = ({ card }: { card: EnvelopeCard }) => (
  <Scene card={card} preview {...(card.opensAt && { hint: <OpensOn at={card.opensAt} /> })} />
)

function OpensOn({ at }: { at: string }) {
  const dated = useMessages(datedMessages)
  const language = useLanguage()
  return <>{dated('dated.until', { day: formatDay(at, language) })}</>
}

interface SceneProps {
  card: EnvelopeCard
  preview?: boolean
  opening?: boolean
  onOpen?: () => void
  /** How much time is left. */
  left?: ReactNode
  /** Stands in place of the button. */
  hint?: ReactNode
}

function Scene({ card, preview, opening, onOpen, left, hint }: SceneProps) {
  const t = useMessages(cardMessages)
  const { giver, note, occasion } = card
  return (
    <View
      className={cx(styles.scene, styles.colour, styles[paperOf(card)], preview && styles.preview)}
      onClick={onOpen}
    >
      <View className={styles.head}>
        <Avatar name={giver.nickname} src={giver.avatarUrl} size="l" className={styles.face} />
        <View className={styles.from} {...aria({ role: 'heading', level: 1 })}>
          {t('unwrap.from', { name: signedBy(card) })}
        </View>
        <View className={styles.left}>{left}</View>
      </View>
      <EnvelopeArt occasion={occasion} how={opening ? 'asked' : 'closed'} />
      <View className={styles.note}>{note ? t('common.said', { words: note }) : t('unwrap.no_note')}</View>
      <View className={styles.foot}>
        {hint ? (
          <View className={styles.hint}>{hint}</View>
        ) : (
          <View
            className={styles.button}
            hoverClass={styles.pressed}
            {...aria({ role: 'button', label: t('unwrap.open_it'), disabled: !onOpen })}
          >
            {t(opening ? 'unwrap.opening' : 'unwrap.open_it')}
          </View>
        )}
      </View>
    </View>
  )
}
