import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import styles from './switch.module.scss'

interface SwitchProps {
  checked: boolean
  label: string
  onChange: (checked: boolean) => void
}

/** Not WeChat's own switch, which takes one fixed colour and cannot follow dark mode. */
export const Switch = ({ checked, label, onChange }: SwitchProps) => (
  <View className={styles.switch} onClick={() => onChange(!checked)} {...aria({ role: 'checkbox', label, checked })}>
    <View className={cx(styles.track, checked && styles.on)} />
  </View>
)
