import type { Category } from '@haoli/contract'
import { ScrollView, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { shelfMessages } from '../messages'
import styles from './shelf.module.scss'

interface ChipsProps {
  categories: readonly Category[]
  /** Undefined: all categories. */
  activeId: string | undefined
  onChange: (id: string | null) => void
}

/** The categories of the second level. */
export function Chips({ categories, activeId, onChange }: ChipsProps) {
  const t = useMessages(shelfMessages)
  const chip = (id: string | null, name: string, active: boolean) => (
    <View
      key={id ?? 'all'}
      className={cx(styles.chip, active && styles.chipOn)}
      onClick={() => onChange(id)}
      {...aria({ role: 'tab', selected: active })}
    >
      <View className={styles.chipName}>{name}</View>
    </View>
  )
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className={styles.chips}>
      <View className={styles.chipRow} {...aria({ role: 'tablist' })}>
        {chip(null, t('shelf.all'), activeId === undefined)}
        {categories.map(({ id, name }) => chip(id, name, id === activeId))}
      </View>
    </ScrollView>
  )
}
