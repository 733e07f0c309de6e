import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/common/platform/aria'
import { Img } from '@/common/ui/img'
import styles from './present-row.module.scss'

interface PresentRowProps {
  goods: { title: string; imageUrl: string | null }
  /** The line above the goods: two texts, left and right. */
  head: ReactNode
  /** Below the title. */
  children: ReactNode
  onOpen: () => void
}

/** A present in a list of presents sent or received. */
export function PresentRow({ goods, head, children, onOpen }: PresentRowProps) {
  return (
    <View className={styles.card} hoverClass={styles.pressed} onClick={onOpen} {...aria({ role: 'button' })}>
      <View className={styles.head}>{head}</View>
      <View className={styles.goods}>
        <Img src={goods.imageUrl} alt="" className={styles.picture} />
        <View className={styles.words}>
          <View className={styles.title}>{goods.title}</View>
          {children}
        </View>
      </View>
    </View>
  )
}
