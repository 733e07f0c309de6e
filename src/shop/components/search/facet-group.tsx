import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import styles from './search.module.scss'

interface FacetOption {
  key: string
  label: string
  count?: number
  chosen: boolean
  onTap: () => void
}

/** One kind of filter: one of its options, or none. */
export function FacetGroup({ title, options }: { title: string; options: readonly FacetOption[] }) {
  if (options.length === 0) return null
  return (
    <View className={styles.group}>
      <View className={styles.groupTitle}>{title}</View>
      <View className={styles.options}>
        {options.map(({ key, label, count, chosen, onTap }) => (
          <View
            key={key}
            className={cx(styles.option, chosen && styles.chosen)}
            onClick={onTap}
            {...aria({ role: 'checkbox', checked: chosen, label })}
          >
            {label}
            {count === undefined ? null : <Text className={styles.count}>{String(count)}</Text>}
          </View>
        ))}
      </View>
    </View>
  )
}
