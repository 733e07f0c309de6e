import type { Address } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { IconButton } from '@/common/ui/icon-button'
import { Tag } from '@/common/ui/tag'
import { regionText } from '../lib/address-draft'
import { accountMessages } from '../messages/account'
import styles from './address-row.module.scss'

interface AddressRowProps {
  address: Address
  onChoose: () => void
  onEdit: () => void
}

export function AddressRow({ address, onChoose, onEdit }: AddressRowProps) {
  const t = useMessages(accountMessages)
  const { name, phone, detail, isDefault } = address
  return (
    <View className={styles.row}>
      <View className={styles.words} hoverClass={styles.pressed} onClick={onChoose} {...aria({ role: 'button' })}>
        <View className={styles.who}>
          <Text className={styles.name}>{name}</Text>
          <Text className={styles.phone}>{phone}</Text>
          {isDefault ? <Tag>{t('addresses.default')}</Tag> : null}
        </View>
        <View className={styles.where}>{`${regionText(address)} ${detail}`}</View>
      </View>
      <IconButton icon="edit" label={t('addresses.edit', { name })} onClick={onEdit} />
    </View>
  )
}
