import type { PresentCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { OccasionPicture } from '@/common/blocks/occasions/occasion-picture'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage, openTab } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import type { CardScene } from '../lib/card-scene'
import { waitsForDay } from '../lib/opening-day'
import { cardMessages } from '../messages/card'
import { datedMessages } from '../messages/dated'
import { Board } from './board'
import styles from './card-ending.module.scss'

interface CardEndingProps {
  card: PresentCard
  scene: Exclude<CardScene, 'envelope' | 'claim'>
}

/** How the present ended for this user, with a button that leads on. */
export function CardEnding({ card, scene }: CardEndingProps) {
  const t = useMessages(cardMessages)
  const { occasion, receivedId, sendTo } = card
  const { title, words } = useEndingWords(card, scene)
  const lookAround = () => openTab('gifts')
  return (
    <View className={styles.page}>
      <View className={styles.card} {...aria({ role: 'alert' })}>
        <OccasionPicture occasion={occasion} className={styles.art} />
        <View className={styles.title} {...aria({ role: 'heading' })}>
          {title}
        </View>
        <View className={styles.words}>{words}</View>
      </View>
      {sendTo === 'group' && scene !== 'taken_back' && !waitsForDay(card) ? <Board card={card} /> : null}
      {scene === 'yours' && receivedId ? (
        <Button onClick={() => openPage(giftPaths.receivedPresent(receivedId))}>{t('unwrap.yours_go')}</Button>
      ) : null}
      {scene === 'own' ? <Button onClick={() => openPage(giftPaths.sent)}>{t('unwrap.own_go')}</Button> : null}
      {scene === 'own' || scene === 'yours' ? null : (
        <Button kind="outline" onClick={lookAround}>
          {t('unwrap.look_around')}
        </Button>
      )}
    </View>
  )
}

/** A present for a group may have ended with some accepted, and the others returned. */
function useEndingWords(card: PresentCard, scene: CardEndingProps['scene']) {
  const { sendTo, board, parcelCount, giver, opensAt } = card
  const t = useMessages(cardMessages)
  const dated = useMessages(datedMessages)
  const language = useLanguage()
  const accepted = board.length
  if (scene === 'taken_back') {
    return { title: dated('dated.taken_back'), words: dated('dated.taken_back_words', { name: giver.nickname }) }
  }
  if (scene === 'own' && opensAt && waitsForDay(card)) {
    return { title: t('unwrap.own'), words: dated('dated.until', { day: formatDay(opensAt, language) }) }
  }
  if (sendTo === 'group' && (scene === 'all_gone' || scene === 'expired') && accepted < parcelCount) {
    const words = accepted > 0 ? t('unwrap.ended_words', { n: accepted }) : t('unwrap.ended_none')
    return { title: t('unwrap.ended'), words }
  }
  const words = scene === 'expired' ? t('unwrap.expired_words', { name: giver.nickname }) : t(`unwrap.${scene}_words`)
  return { title: t(`unwrap.${scene}`), words }
}
