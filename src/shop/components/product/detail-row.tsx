import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/common/platform/aria'
import { Icon } from '@/common/ui/icon'
import styles from './product.module.scss'

/** A row of the card below the price: label, value, and an arrow where a tap opens something. */
export const DetailRow = ({ name, children, onClick }: { name: string; children: ReactNode; onClick: () => void }) => (
  <View
    className={styles.row}
    hoverClass={styles.pressed}
    hoverStayTime={80}
    onClick={onClick}
    {...aria({ role: 'button' })}
  >
    <View className={styles.rowName}>{name}</View>
    <View className={styles.rowWords}>{children}</View>
    <Icon name="chevron-right" size={16} className={styles.arrow} />
  </View>
)
