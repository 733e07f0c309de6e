import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '@/lib/cx'
import styles from './divider.module.scss'

export const Divider = ({ className }: { className?: string }) => <View className={cx(styles.divider, className)} />

/** The last line of a list: `No more`, `Loading more`. */
export const ListEnd = ({ children }: PropsWithChildren) => <View className={styles.words}>{children}</View>
