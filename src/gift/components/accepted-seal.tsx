import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { receivedMessages } from '../messages/received'
import styles from './accepted-seal.module.scss'

/** The moment after a present was accepted: a seal, and that its giver learns of it. */
export function AcceptedSeal({ giver }: { giver: string }) {
  const t = useMessages(receivedMessages)
  return (
    <View className={styles.box} {...aria({ role: 'alert' })}>
      <View className={styles.seal} {...aria({ hidden: true })}>
        收
      </View>
      <View className={styles.title} {...aria({ role: 'heading' })}>
        {t('received.accepted')}
      </View>
      <View className={styles.words}>{t('received.accepted_words', { name: giver })}</View>
    </View>
  )
}
