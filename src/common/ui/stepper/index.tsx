import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { tick } from '@/common/platform/feedback'
import styles from './stepper.module.scss'

interface StepperProps {
  value: number
  min?: number
  max?: number
  /** What is counted, for screen readers. */
  label?: string
  onChange: (value: number) => void
  /** A tap on minus at `min` or plus at `max`, where the page may say why. Absent: announced as disabled. */
  onLimit?: (end: 'min' | 'max') => void
}

/**
 * A number with minus and plus, which are drawn by the stylesheet to save nodes. A controlled component: it shows
 * `value`, and its owner decides what a tap does.
 */
export function Stepper({ value, min = 1, max = 999, label, onChange, onLimit }: StepperProps) {
  const t = useT()
  const step = (by: 1 | -1) => () => {
    if (by < 0 ? value <= min : value >= max) return onLimit?.(by < 0 ? 'min' : 'max')
    tick()
    onChange(value + by)
  }
  const key = (by: 1 | -1, atEnd: boolean) => (
    <View
      className={cx(styles.key, by > 0 && styles.plus, atEnd && styles.end)}
      hoverClass={styles.pressed}
      hoverStayTime={60}
      onClick={step(by)}
      {...aria({ role: 'button', label: by < 0 ? t('common.less') : t('common.add'), disabled: atEnd && !onLimit })}
    />
  )
  return (
    <View className={styles.stepper}>
      {key(-1, value <= min)}
      <View className={styles.value} {...aria({ role: 'img', label: `${label ?? t('common.quantity')} ${value}` })}>
        {String(value)}
      </View>
      {key(1, value >= max)}
    </View>
  )
}
