import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { Icon } from '../icon'
import styles from './choice.module.scss'

interface ChoiceProps {
  checked: boolean
  /** For screen readers, when there is no text beside it. */
  label?: string
  disabled?: boolean
  className?: string
  onChange: (checked: boolean) => void
}

function Choice(props: PropsWithChildren<ChoiceProps & { role: 'checkbox' | 'radio' }>) {
  const { role, checked, label, disabled, className, onChange, children } = props
  return (
    <View
      className={cx(styles.choice, !children && styles.alone, disabled && styles.off, className)}
      onClick={disabled ? undefined : () => onChange(role === 'radio' || !checked)}
      {...aria({ role, label, checked, disabled })}
    >
      <View className={cx(styles.mark, checked && styles.on)}>
        <Icon name="check" size={14} />
      </View>
      {children}
    </View>
  )
}

/** A round radio button; the text beside it is part of the touch target. */
export const Checkbox = (props: PropsWithChildren<ChoiceProps>) => <Choice role="checkbox" {...props} />
export const Radio = (props: PropsWithChildren<ChoiceProps>) => <Choice role="radio" {...props} />
