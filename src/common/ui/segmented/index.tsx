import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import styles from './segmented.module.scss'

interface SegmentedProps<K extends string> {
  items: readonly { key: K; label: string }[]
  active: K
  onChange: (key: K) => void
}

/** A choice between two to four options, all visible. */
export const SegmentedControl = <K extends string>({ items, active, onChange }: SegmentedProps<K>) => (
  <View className={styles.segmented} {...aria({ role: 'tablist' })}>
    {items.map(({ key, label }) => (
      <View
        key={key}
        className={cx(styles.part, key === active && styles.on)}
        onClick={() => onChange(key)}
        {...aria({ role: 'tab', selected: key === active })}
      >
        {label}
      </View>
    ))}
  </View>
)
