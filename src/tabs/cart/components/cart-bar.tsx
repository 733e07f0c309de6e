import type { Cart } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { useSlow } from '@/common/ui/button/use-slow'
import { Checkbox } from '@/common/ui/choice'
import { Price } from '@/common/ui/price'
import { cartMessages } from '../messages'
import styles from './cart-bar.module.scss'

interface CartBarProps {
  cart: Cart
  allSelected: boolean
  settling: boolean
  onSelectAll: (selected: boolean) => void
  onCheckOut: () => void
}

/** Shows the API's sum. While a change is being sent the previous one stays, dimmed once that takes long. */
export function CartBar({ cart, allSelected, settling, onSelectAll, onCheckOut }: CartBarProps) {
  const t = useMessages(cartMessages)
  const slow = useSlow(settling)
  return (
    <ActionBar tab className={styles.bar}>
      <Checkbox checked={allSelected} onChange={onSelectAll}>
        <Text className={styles.all}>{t('cart.select_all')}</Text>
      </Checkbox>
      <View className={cx(styles.sum, slow && styles.dim)}>
        <View className={styles.total}>
          <Text className={styles.label}>{t('cart.total')}</Text>
          <Price fen={cart.goodsFen} size="m" />
        </View>
        <Text className={styles.hint}>{t('cart.before_coupons')}</Text>
      </View>
      <Button className={styles.go} disabled={cart.selectedCount === 0} onClick={onCheckOut}>
        {t('cart.check_out', { n: cart.selectedCount })}
      </Button>
    </ActionBar>
  )
}

interface EditBarProps {
  marked: number
  allMarked: boolean
  removing: boolean
  onMarkAll: (marked: boolean) => void
  onRemove: () => void
}

export function EditBar({ marked, allMarked, removing, onMarkAll, onRemove }: EditBarProps) {
  const t = useMessages(cartMessages)
  return (
    <ActionBar tab className={styles.bar}>
      <Checkbox checked={allMarked} onChange={onMarkAll}>
        <Text className={styles.all}>{t('cart.select_all')}</Text>
      </Checkbox>
      <View className={styles.sum} />
      <Button kind="outline" disabled={marked === 0} loading={removing} onClick={onRemove}>
        {t('cart.remove_n', { n: marked })}
      </Button>
    </ActionBar>
  )
}
