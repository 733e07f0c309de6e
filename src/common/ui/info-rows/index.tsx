import { Text, View } from '@tarojs/components'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { copyText } from '@/common/platform/clipboard'
import { toast } from '@/common/platform/feedback'
import styles from './info-rows.module.scss'

export interface Info {
  label: string
  value: string
  copied?: boolean
}

/** Labels and values in small print; those with `copied` have a button that copies them. */
export function InfoRows({ rows }: { rows: Info[] }) {
  const t = useT()
  const copy = async (text: string) => {
    if (await copyText(text)) toast(t('common.copied'))
  }
  return (
    <View className={styles.card}>
      {rows.map(({ label, value, copied }) => (
        <View key={label} className={styles.row}>
          <Text className={styles.label}>{label}</Text>
          {copied ? (
            <View className={styles.taken}>
              <Text className={styles.whole} userSelect>
                {value}
              </Text>
              <View
                className={styles.copy}
                onClick={() => void copy(value)}
                {...aria({ role: 'button', label: `${t('common.copy')} ${label}` })}
              >
                {t('common.copy')}
              </View>
            </View>
          ) : (
            <Text className={styles.value} userSelect>
              {value}
            </Text>
          )}
        </View>
      ))}
    </View>
  )
}
