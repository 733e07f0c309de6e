import type { AddressParts } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { maskPhone } from '@/common/lib/mask-phone'
import { aria } from '@/common/platform/aria'
import { Icon } from '@/common/ui/icon'
import styles from './address-card.module.scss'

/** Region on one line; province and city are written once where they are the same. */
export const placeOf = ({ province, city, county }: Pick<AddressParts, 'province' | 'city' | 'county'>): string =>
  [province === city ? '' : province, city, county].filter(Boolean).join(' ')

interface AddressCardProps {
  /** Null: none yet; then `empty` is shown. */
  address: AddressParts | null
  empty?: string
  className?: string
  onClick?: () => void
}

/** Recipient and address. The phone number is masked. */
export function AddressCard({ address, empty, className, onClick }: AddressCardProps) {
  return (
    <View
      className={cx(styles.card, className)}
      hoverClass={onClick ? styles.pressed : 'none'}
      hoverStayTime={80}
      onClick={onClick}
      {...(onClick && aria({ role: 'button' }))}
    >
      <View className={styles.pin}>
        <Icon name={address ? 'location' : 'plus'} size={18} />
      </View>
      {address ? (
        <View className={styles.words}>
          <View className={styles.who}>
            <Text className={styles.name}>{address.name}</Text>
            <Text className={styles.phone}>{maskPhone(address.phone)}</Text>
          </View>
          <View className={styles.where}>{`${placeOf(address)} ${address.detail}`}</View>
        </View>
      ) : (
        <View className={cx(styles.words, styles.name)}>{empty}</View>
      )}
      {onClick ? <Icon name="chevron-right" size={16} className={styles.arrow} /> : null}
    </View>
  )
}
