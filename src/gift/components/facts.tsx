import { View } from '@tarojs/components'
import { Icon } from '@/common/ui/icon'
import styles from './facts.module.scss'

/** Short assurances about privacy, refunds and prices, shown where people may worry about them. */
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
