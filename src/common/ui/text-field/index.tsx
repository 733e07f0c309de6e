import { Input, type InputProps, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { aria, fieldName } from '@/common/platform/aria'
import { IconButton } from '../icon-button'
import styles from './text-field.module.scss'
import { useField } from './use-field'

export { TextArea } from './text-area'

interface TextFieldProps {
  label: string
  value: string
  placeholder?: string
  /** The error to show. */
  error?: string | false | null
  type?: InputProps['type']
  /** In characters as people count them. */
  maxLength?: number
  /** It holds a code or a number of up to 17 letters: in larger text the field goes below its label, so that all of it can be seen. */
  code?: boolean
  /** On the right, such as a button that fills in the field. */
  after?: ReactNode
  onChange: (value: string) => void
  onBlur?: () => void
}

/** A field of one line with its label on the left. Goes into a CellGroup. */
export function TextField(props: TextFieldProps) {
  const { label, value, placeholder, error, type = 'text', maxLength = 140, code, after, onChange, onBlur } = props
  const t = useT()
  const field = useField(value, maxLength, onChange)
  return (
    <View className={styles.field}>
      <View className={cx(styles.line, code && styles.code)}>
        <Text className={styles.label}>{label}</Text>
        <View className={styles.entry}>
          <Input
            key={field.key}
            className={styles.input}
            type={type}
            value={field.value}
            placeholder={placeholder}
            placeholderClass={styles.hint}
            maxlength={field.maxlength}
            onInput={field.onInput}
            onBlur={() => {
              field.onBlur()
              onBlur?.()
            }}
            {...fieldName(label)}
          />
          {value ? (
            <IconButton
              className={styles.clear}
              icon="close"
              size={16}
              label={`${t('common.clear')} ${label}`}
              onClick={() => onChange('')}
            />
          ) : null}
          {after}
        </View>
      </View>
      {error ? (
        <Text className={styles.error} {...aria({ role: 'alert' })}>
          {error}
        </Text>
      ) : null}
    </View>
  )
}
