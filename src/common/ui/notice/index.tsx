import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { Icon, type IconName } from '../icon'
import styles from './notice.module.scss'

interface NoticeProps {
  tone?: 'gold' | 'act' | 'jade' | 'plain'
  icon?: IconName
  action?: string
  onAction?: () => void
  className?: string
}

/** A short message in a coloured box. */
export const Notice = ({
  tone = 'gold',
  icon = 'info',
  action,
  onAction,
  className,
  children,
}: PropsWithChildren<NoticeProps>) => (
  <View className={cx(styles.notice, tone !== 'gold' && styles[tone], className)} {...aria({ role: 'alert' })}>
    <Icon name={icon} size={16} />
    <View className={styles.words}>{children}</View>
    {action ? (
      <View className={styles.action} onClick={onAction} {...aria({ role: 'button' })}>
        {action}
      </View>
    ) : null}
  </View>
)
