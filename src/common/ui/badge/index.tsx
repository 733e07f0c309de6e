import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import styles from './badge.module.scss'

/** A count on a corner, `99+` above 99; without a count a dot. */
export const Badge = ({ count, className }: { count?: number; className?: string }) => (
  <View className={cx(styles.badge, count === undefined && styles.dot, className)}>
    {count === undefined ? null : count > 99 ? '99+' : String(count)}
  </View>
)
