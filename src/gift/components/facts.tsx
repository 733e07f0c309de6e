import { View } from '@tarojs/components'
import { Icon } from '@/common/ui/icon'
import styles from './facts.module.scss'

/** What calms a worry, right where it arises. */
export const Facts = ({ facts }: { facts: readonly string[] }) => (
  <View className={styles.card}>
    {facts.map((fact) => (
      <View key={fact} className={styles.fact}>
        <Icon name="check" size={16} className={styles.check} />
        <View className={styles.words}>{fact}</View>
      </View>
    ))}
  </View>
)
