import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '@/common/lib/cx'
import styles from './action-bar.module.scss'

/** A bar fixed to the bottom, above the home indicator; it reserves its height at the end of the page. */
export const ActionBar = ({ tab, className, children }: PropsWithChildren<{ tab?: boolean; className?: string }>) => (
  <>
    <View className={styles.room} />
    <View className={cx(styles.bar, tab && styles.tabs, className)}>{children}</View>
  </>
)
