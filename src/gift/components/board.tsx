import type { PresentCard } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Avatar } from '@/common/ui/avatar'
import { cardMessages } from '../messages/card'
import styles from './board.module.scss'

/** A present for a group: who has claimed a parcel, and how many are left. The page polls while it is open. */
export function Board({ card: { board, leftCount, parcelCount, now } }: { card: PresentCard }) {
  const t = useMessages(cardMessages)
  const language = useLanguage()
  const accepted = board.length
  const ended = accepted < parcelCount ? t('unwrap.board_ended') : t('unwrap.board_none_left')
  return (
    <View className={styles.card}>
      <View className={styles.head} {...aria({ role: 'alert' })}>
        <Text>{accepted > 0 || leftCount === 0 ? t('unwrap.board', { n: accepted }) : t('unwrap.board_none')}</Text>
        <Text className={styles.left}>{leftCount > 0 ? t('unwrap.board_left', { n: leftCount }) : ended}</Text>
      </View>
      <View className={styles.bar}>
        <View className={styles.done} style={{ width: `${Math.round((accepted / parcelCount) * 100)}%` }} />
      </View>
      <View>
        {board.map(({ nickname, avatarUrl, at }) => (
          <View key={`${nickname}${at}`} className={styles.row}>
            <Avatar name={nickname} src={avatarUrl} size="s" />
            <View className={styles.name}>{nickname}</View>
            <Text className={styles.when}>{formatMoment(at, language, now)}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
