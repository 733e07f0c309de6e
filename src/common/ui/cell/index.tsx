import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { Icon, type IconName } from '../icon'
import styles from './cell.module.scss'

interface CellProps {
  title: ReactNode
  note?: string
  icon?: IconName
  /** On the right: words, or any control. */
  value?: ReactNode
  /** Makes the row a button with an arrow (`arrow={false}` leaves the arrow out). */
  onClick?: () => void
  arrow?: boolean
  className?: string
}

export function Cell({ title, note, icon, value, onClick, arrow = Boolean(onClick), className }: CellProps) {
  return (
    <View
      className={cx(styles.cell, className)}
      hoverClass={onClick ? styles.pressed : 'none'}
      hoverStayTime={80}
      onClick={onClick}
      {...(onClick && aria({ role: 'button' }))}
    >
      {icon ? <Icon name={icon} className={styles.icon} /> : null}
      <View className={styles.words}>
        {title}
        {note ? <Text className={styles.note}>{note}</Text> : null}
      </View>
      {value === undefined ? null : <View className={styles.value}>{value}</View>}
      {arrow ? <Icon name="chevron-right" size={16} className={styles.arrow} /> : null}
    </View>
  )
}

/** Cells on one card. */
export const CellGroup = ({ className, children }: PropsWithChildren<{ className?: string }>) => (
  <View className={cx(styles.group, className)}>{children}</View>
)
