import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import styles from './button.module.scss'
import { useSlow } from './use-slow'

interface ButtonProps {
  /** `primary` is the one action of a screen. */
  kind?: 'primary' | 'gold' | 'quiet' | 'outline'
  small?: boolean
  /** Takes the remaining width of a row. */
  grow?: boolean
  /** Ignores taps, and shows a spinner once it lasts long. */
  loading?: boolean
  disabled?: boolean
  /** For screen readers, when the button's text is not enough. */
  label?: string
  className?: string
  onClick?: () => void
}

export function Button(props: PropsWithChildren<ButtonProps>) {
  const { kind = 'primary', small, grow, loading, disabled, label, className, onClick, children } = props
  const slow = useSlow(Boolean(loading))
  const still = slow || disabled
  const tap = () => {
    if (!loading) onClick?.()
  }
  return (
    <View
      className={cx(
        styles.button,
        styles[kind],
        small && styles.small,
        grow && styles.grow,
        disabled && styles.off,
        className,
      )}
      hoverClass={disabled ? 'none' : styles.pressed}
      hoverStayTime={80}
      onClick={disabled ? undefined : tap}
      {...aria({ role: 'button', label, disabled: still })}
    >
      {slow ? <View className={styles.spinner} /> : null}
      {children}
    </View>
  )
}
