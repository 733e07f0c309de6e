import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { Badge } from '../badge'
import { Icon, type IconName } from '../icon'
import styles from './icon-button.module.scss'

export interface IconButtonProps {
  icon: IconName
  /** What it does, for screen readers; `caption` is visible text below the icon. */
  label: string
  caption?: string
  size?: 16 | 18 | 20 | 24
  count?: number
  disabled?: boolean
  className?: string
  onClick?: () => void
}

export function IconButton({ icon, label, caption, size = 20, count, disabled, className, onClick }: IconButtonProps) {
  return (
    <View
      className={cx(styles.button, disabled && styles.off, className)}
      hoverClass={disabled ? 'none' : styles.pressed}
      hoverStayTime={80}
      onClick={disabled ? undefined : onClick}
      {...aria({ role: 'button', label, disabled })}
    >
      <Icon name={icon} size={size} />
      {caption ? <Text className={styles.caption}>{caption}</Text> : null}
      {count ? <Badge count={count} className={styles.badge} /> : null}
    </View>
  )
}
