import type { GivenPresent } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { Avatar } from '@/common/ui/avatar'
import { presentMessages } from '../messages/present'
import styles from './openings.module.scss'

const shown = 8

/** Who has opened the card. */
export function Openings({ openings }: Pick<GivenPresent, 'openings'>) {
  const t = useMessages(presentMessages)
  if (openings.length === 0) return <View className={styles.none}>{t('present.nobody_opened')}</View>
  const rest = openings.length - shown
  return (
    <View className={styles.row}>
      <Text className={styles.label}>{t('present.opened_by')}</Text>
      {openings.slice(0, shown).map(({ nickname, avatarUrl, at }) => (
        <Avatar key={`${nickname}${at}`} name={nickname} src={avatarUrl} size="s" />
      ))}
      {rest > 0 ? <Text className={styles.rest}>{`+${rest}`}</Text> : null}
    </View>
  )
}
