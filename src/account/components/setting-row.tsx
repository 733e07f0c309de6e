import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { SegmentedControl } from '@/common/ui/segmented'
import styles from './setting-row.module.scss'

interface SettingRowProps<K extends string> {
  title: string
  items: readonly { key: K; label: string }[]
  active: K
  onChange: (key: K) => void
}

/** One setting with all its options visible. */
export function SettingRow<K extends string>({ title, children, ...choice }: PropsWithChildren<SettingRowProps<K>>) {
  return (
    <View className={styles.card}>
      <View className={styles.title}>{title}</View>
      <SegmentedControl {...choice} />
      {children}
    </View>
  )
}
