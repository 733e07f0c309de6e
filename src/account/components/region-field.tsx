import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useRegions } from '@/common/api/regions'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { type Region, RegionPicker } from '@/common/platform/region-picker'
import { Icon } from '@/common/ui/icon'
import { regionText } from '../lib/address-draft'
import { accountMessages } from '../messages/account'
import styles from './region-field.module.scss'

interface RegionFieldProps {
  value: Region
  error?: string | false | null
  /** Stands after the value. */
  mark?: ReactNode
  onChange: (region: Region) => void
}

export function RegionField({ value, error, mark, onChange }: RegionFieldProps) {
  const t = useMessages(accountMessages)
  const regions = useRegions()
  const text = regionText(value)
  return (
    <View className={styles.field}>
      <RegionPicker
        value={value}
        {...regions}
        words={{ done: t('common.done'), cancel: t('common.cancel') }}
        onChange={onChange}
      >
        <View
          className={styles.line}
          {...aria({ role: 'button', label: `${t('address.region')} ${text || t('address.region_hint')}` })}
        >
          <Text className={styles.label}>{t('address.region')}</Text>
          <Text className={cx(styles.value, !text && styles.hint)}>{text || t('address.region_hint')}</Text>
          {mark}
          <Icon name="chevron-right" size={16} className={styles.arrow} />
        </View>
      </RegionPicker>
      {error ? (
        <Text className={styles.error} {...aria({ role: 'alert' })}>
          {error}
        </Text>
      ) : null}
    </View>
  )
}
