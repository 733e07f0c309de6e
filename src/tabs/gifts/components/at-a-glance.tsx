import type { PresentSummary } from '@haoli/contract'
import { View } from '@tarojs/components'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { Icon, type IconName } from '@/common/ui/icon'
import { giftsMessages } from '../messages'
import styles from './gifts.module.scss'

/** Links to the presents given and received, with their counts once these are loaded. */
export function AtAGlance({ summary }: { summary: PresentSummary | undefined }) {
  const t = useMessages(giftsMessages)
  const given = !summary
    ? t('gifts.look')
    : summary.sentOpen > 0
      ? t('gifts.sent_open', { n: summary.sentOpen })
      : summary.sentTotal > 0
        ? t('gifts.sent_total', { n: summary.sentTotal })
        : t('gifts.none_yet')
  const received = !summary
    ? t('gifts.look')
    : summary.receivedToReceive > 0
      ? t('gifts.received_coming', { n: summary.receivedToReceive })
      : summary.receivedTotal > 0
        ? t('gifts.sent_total', { n: summary.receivedTotal })
        : t('gifts.none_yet')
  return (
    <View className={styles.glance}>
      <Side icon="gift" title={t('gifts.sent')} words={given} path={giftPaths.sent} />
      <Side icon="heart" title={t('gifts.received')} words={received} path={giftPaths.received} />
    </View>
  )
}

const Side = ({ icon, title, words, path }: { icon: IconName; title: string; words: string; path: string }) => (
  <View
    className={styles.side}
    hoverClass={styles.pressed}
    onClick={() => openPage(path)}
    {...aria({ role: 'link', label: `${title} ${words}` })}
  >
    <Icon name={icon} size={24} className={styles.sideIcon} />
    <View className={styles.sideWords}>
      <View className={styles.sideTitle}>{title}</View>
      <View className={styles.sideNote}>{words}</View>
    </View>
  </View>
)
