import type { ProductCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useMessages } from '@/messages'
import { Tag } from '@/ui/tag'
import { plainYuan } from '../coupon-row/coupon-rule'
import { cardMessages } from './messages'
import styles from './product-card.module.scss'

/** What a list says of a product in small print: the coupon that takes most off. */
export function CardTags({ product: { couponTag } }: { product: ProductCard }) {
  const t = useMessages(cardMessages)
  if (!couponTag) return null
  const off = plainYuan(couponTag.offFen)
  const over = plainYuan(couponTag.thresholdFen)
  return (
    <View className={styles.tags}>
      <Tag>{couponTag.thresholdFen > 0 ? t('card.coupon', { over, off }) : t('card.coupon_any', { off })}</Tag>
    </View>
  )
}
