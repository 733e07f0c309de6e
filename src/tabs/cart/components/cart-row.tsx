import type { CartLine } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { openProduct } from '@/common/blocks/links/links'
import { usualOf } from '@/common/blocks/offer/usual-of'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { toast } from '@/common/platform/feedback'
import { Checkbox } from '@/common/ui/choice'
import { Img } from '@/common/ui/img'
import { Price } from '@/common/ui/price'
import { Stepper } from '@/common/ui/stepper'
import { cartMessages } from '../messages'
import styles from './cart-row.module.scss'
import { LineNote } from './line-note'

interface CartRowProps {
  line: CartLine
  checked: boolean
  /** Edit mode: the box marks the line to be removed. */
  editing: boolean
  onCheck: (skuId: string, checked: boolean) => void
  onQuantity: (skuId: string, quantity: number) => void
  onRemove: (skuId: string) => void
}

/** A line that can be bought. Memoised: a tap on one row does not render the others. */
export const CartRow = memo(function CartRow({ line, checked, editing, onCheck, onQuantity, onRemove }: CartRowProps) {
  const t = useMessages(cartMessages)
  const { skuId, productId, title, specText, imageUrl, priceFen, quantity, maxQuantity } = line
  const open = () => openProduct(productId)
  return (
    <View className={styles.row}>
      <Checkbox
        className={styles.box}
        checked={checked}
        label={t('cart.select', { title })}
        onChange={(on) => onCheck(skuId, on)}
      />
      <Img className={styles.picture} src={imageUrl} alt="" onClick={open} />
      <View className={styles.words}>
        <View className={styles.title} onClick={open} {...aria({ role: 'link' })}>
          {title}
        </View>
        {specText ? <View className={styles.spec}>{specText}</View> : null}
        <View className={styles.foot}>
          <View>
            <Price fen={priceFen} marketFen={usualOf(line)} />
          </View>
          {editing ? null : (
            <Stepper
              value={quantity}
              max={maxQuantity}
              // A quantity above the stock goes down to the stock in one step.
              onChange={(wanted) => onQuantity(skuId, Math.min(wanted, maxQuantity))}
              onLimit={(end) => (end === 'max' ? toast(t('common.at_most', { n: maxQuantity })) : onRemove(skuId))}
            />
          )}
        </View>
        <LineNote line={line} onTake={(n) => onQuantity(skuId, n)} />
      </View>
    </View>
  )
})
