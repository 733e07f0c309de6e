import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { Button } from '../button'
import { Icon, type IconName } from '../icon'
import styles from './empty.module.scss'

interface EmptyProps {
  icon: IconName
  title: string
  words?: string
  /** The text of the button; `onAction` says where it leads. */
  action?: string
  onAction?: () => void
  /** Smaller, for a part of a page. */
  compact?: boolean
  /** Shown in small print, for support: a request id, say. */
  reference?: string
}

/** Shown in place of an empty list or a missing page, with a button that leads elsewhere. */
export function Empty({ icon, title, words, action, onAction, compact, reference }: EmptyProps) {
  return (
    <View className={cx(styles.empty, compact && styles.compact)}>
      {compact ? null : (
        <View className={styles.art}>
          <Icon name={icon} size={40} />
        </View>
      )}
      <View className={styles.title}>{title}</View>
      {words ? <View className={styles.words}>{words}</View> : null}
      {reference ? <View className={styles.reference}>{reference}</View> : null}
      {action ? (
        <Button kind="outline" className={styles.action} onClick={onAction}>
          {action}
        </Button>
      ) : null}
    </View>
  )
}
