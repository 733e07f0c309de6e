import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import styles from './list-end.module.scss'

/** The last line of a list: `No more`, `Loading more`. */
export const ListEnd = ({ children }: PropsWithChildren) => <View className={styles.words}>{children}</View>
