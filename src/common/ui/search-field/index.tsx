import { firstCharacters } from '@haoli/contract'
import { Input, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { fieldName } from '@/common/platform/aria'
import { Icon } from '../icon'
import { IconButton } from '../icon-button'
import { useField } from '../text-field/use-field'
import styles from './search-field.module.scss'

interface SearchFieldProps {
  value: string
  placeholder?: string
  focus?: boolean
  maxLength?: number
  className?: string
  onChange: (value: string) => void
  onSearch: (value: string) => void
}

export function SearchField(props: SearchFieldProps) {
  const { value, placeholder, focus, maxLength = 50, className, onChange, onSearch } = props
  const t = useT()
  const field = useField(value, maxLength, onChange)
  return (
    <View className={cx(styles.search, className)}>
      <Icon name="search" size={18} />
      <Input
        key={field.key}
        className={styles.input}
        value={field.value}
        placeholder={placeholder}
        placeholderClass={styles.hint}
        maxlength={field.maxlength}
        confirmType="search"
        focus={focus || field.remade}
        onInput={field.onInput}
        onConfirm={({ detail }) => onSearch(firstCharacters(detail.value.trim(), maxLength))}
        {...fieldName(t('common.search'))}
      />
      {value ? (
        <IconButton
          className={styles.clear}
          icon="close"
          size={16}
          label={t('common.clear')}
          onClick={() => onChange('')}
        />
      ) : null}
    </View>
  )
}
