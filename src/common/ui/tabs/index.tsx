import { ScrollView, Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import styles from './tabs.module.scss'

export interface TabItem<K extends string> {
  key: K
  label: string
  count?: number
}

interface TabsProps<K extends string> {
  items: readonly TabItem<K>[]
  active: K
  onChange: (key: K) => void
  className?: string
}

/** A row of tabs of equal width; it scrolls when they do not fit. */
export function Tabs<K extends string>({ items, active, onChange, className }: TabsProps<K>) {
  return (
    <ScrollView
      scrollX
      scrollWithAnimation
      enhanced
      showScrollbar={false}
      scrollIntoView={`tab-${active}`}
      className={cx(styles.tabs, className)}
    >
      <View className={styles.row} {...aria({ role: 'tablist' })}>
        {items.map(({ key, label, count }) => (
          <View
            key={key}
            id={`tab-${key}`}
            className={cx(styles.tab, key === active && styles.on)}
            onClick={() => onChange(key)}
            {...aria({ role: 'tab', selected: key === active })}
          >
            {label}
            {count ? <Text className={styles.count}>{String(count)}</Text> : null}
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
