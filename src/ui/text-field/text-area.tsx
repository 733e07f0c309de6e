import { Textarea, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import styles from './text-field.module.scss'
import { useField } from './use-field'

interface TextAreaProps {
  label: string
  value: string
  placeholder?: string
  maxLength: number
  /** Shows how much of the length is used. */
  counted?: boolean
  onChange: (value: string) => void
}

/** Some lines of text; grows with them. */
export function TextArea({ label, value, placeholder, maxLength, counted, onChange }: TextAreaProps) {
  const field = useField(value, onChange)
  return (
    <View className={styles.field}>
      <Textarea
        key={field.key}
        className={styles.area}
        value={field.value}
        placeholder={placeholder}
        placeholderClass={styles.hint}
        maxlength={maxLength}
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
        onInput={field.onInput}
        {...aria({ label })}
      />
      {counted ? <View className={styles.count}>{`${value.length}/${maxLength}`}</View> : null}
    </View>
  )
}
