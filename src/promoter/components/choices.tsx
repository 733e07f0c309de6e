import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import styles from './choices.module.scss'

export interface ChoiceOption {
  key: string
  label: string
  chosen: boolean
  onTap: () => void
}

/** One kind of filter: one of its options, or none. */
export function Choices({ title, options }: { title: string; options: readonly ChoiceOption[] }) {
  return (
    <View className={styles.group}>
      <View className={styles.title}>{title}</View>
      <View className={styles.options}>
        {options.map(({ key, label, chosen, onTap }) => (
          <View
            key={key}
            className={cx(styles.option, chosen && styles.chosen)}
            onClick={onTap}
            {...aria({ role: 'checkbox', checked: chosen, label })}
          >
            {label}
          </View>
        ))}
      </View>
    </View>
  )
}
