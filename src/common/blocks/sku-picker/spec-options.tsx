import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { type Choice, type Choosable, type OptionState, optionState } from './choice'
import { skuMessages } from './messages'
import styles from './sku-picker.module.scss'

interface SpecOptionsProps {
  product: Choosable
  choice: Choice
  spec: Choosable['specs'][number]
  onTap: (value: string, state: OptionState) => void
}

const reasons = { sold_out: 'sku.sold_out', missing: 'sku.missing' } as const

/** One spec with its values. Unavailable values are greyed, with the reason. */
export function SpecOptions({ product, choice, spec, onTap }: SpecOptionsProps) {
  const t = useMessages(skuMessages)
  return (
    <View className={styles.spec}>
      <View className={styles.name}>{spec.name}</View>
      <View className={styles.options} {...aria({ role: 'radiogroup', label: spec.name })}>
        {spec.values.map((value) => {
          const state = optionState(product, choice, spec.name, value)
          const chosen = choice[spec.name] === value
          const reason = state === 'free' ? undefined : t(reasons[state])
          return (
            <View
              key={value}
              className={cx(styles.option, chosen && styles.chosen, reason && styles.greyed)}
              onClick={() => onTap(value, state)}
              {...aria({
                role: 'radio',
                checked: chosen,
                disabled: Boolean(reason),
                label: reason ? `${value}，${reason}` : value,
              })}
            >
              <Text className={styles.value}>{value}</Text>
              {reason ? <Text className={styles.reason}>{reason}</Text> : null}
            </View>
          )
        })}
      </View>
    </View>
  )
}
