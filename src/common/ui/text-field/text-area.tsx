import { Text, Textarea, View } from '@tarojs/components'
import { aria, fieldName } from '@/common/platform/aria'
import styles from './text-field.module.scss'
import { useField } from './use-field'

interface TextAreaProps {
  label: string
  value: string
  placeholder?: string
  /** In characters as people count them. */
  maxLength: number
  /** Shows how much of the length is used. */
  counted?: boolean
  /** The error to show. */
  error?: string | false | null
  onChange: (value: string) => void
}

/** A field of several lines, which grows with its text. */
export function TextArea({ label, value, placeholder, maxLength, counted, error, onChange }: TextAreaProps) {
  const field = useField(value, maxLength, onChange)
  return (
    <View className={styles.field}>
      <Textarea
        key={field.key}
        className={styles.area}
        value={field.value}
        placeholder={placeholder}
        placeholderClass={styles.hint}
        maxlength={field.maxlength}
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
        onInput={field.onInput}
        onBlur={field.onBlur}
        {...fieldName(label)}
      />
      {error ? (
        <Text className={styles.error} {...aria({ role: 'alert' })}>
          {error}
        </Text>
      ) : null}
      {counted ? <View className={styles.count}>{`${field.count}/${maxLength}`}</View> : null}
    </View>
  )
}
