import type { ProductCard } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { memo, type ReactNode } from 'react'
import { cx } from '@/lib/cx'
import { formatCount } from '@/lib/number'
import { useMessages } from '@/messages'
import { aria } from '@/platform/aria'
import { useLanguage } from '@/stores/preferences'
import { Img } from '@/ui/img'
import { Price } from '@/ui/price'
import { openProduct } from '../links/links'
import { CardTags } from '../product-card/card-tags'
import { cardMessages } from '../product-card/messages'
import styles from './product-row.module.scss'

interface ProductRowProps {
  product: ProductCard
  /** In the lower right corner: one small button. */
  control?: ReactNode
  onLongPress?: (product: ProductCard) => void
}

/** A product on one line of a list. Off the shelf it stays in sight, greyed, with the reason in words. */
export const ProductRow = memo(function ProductRow({ product, control, onLongPress }: ProductRowProps) {
  const t = useMessages(cardMessages)
  const language = useLanguage()
  const { title, listed, soldOut, soldCount } = product
  const gone = !listed || soldOut
  return (
    <View className={styles.row}>
      <View
        className={styles.link}
        hoverClass={styles.pressed}
        hoverStayTime={80}
        onClick={() => openProduct(product.id)}
        onLongPress={onLongPress && (() => onLongPress(product))}
        {...aria({ role: 'link', label: title })}
      >
        <View className={cx(styles.picture, gone && styles.faded)}>
          <Img src={product.imageUrl} alt="" square />
        </View>
        <View className={styles.words}>
          <View className={cx(styles.title, gone && styles.grey)}>{title}</View>
          {gone ? (
            <View className={styles.why}>{t(listed ? 'card.sold_out' : 'card.off_shelf')}</View>
          ) : (
            <CardTags product={product} />
          )}
          <View className={cx(styles.foot, Boolean(control) && styles.roomy)}>
            <View className={styles.price}>
              <Price fen={product.priceFen} tone={gone ? 'muted' : 'act'} />
              {product.hasPriceRange ? <Text className={cx(styles.note, styles.from)}>{t('card.from')}</Text> : null}
            </View>
            {soldCount > 0 ? (
              <Text className={cx(styles.note, styles.sold)}>
                {t('common.sold', { n: formatCount(soldCount, language) })}
              </Text>
            ) : null}
          </View>
        </View>
      </View>
      {control ? <View className={styles.control}>{control}</View> : null}
    </View>
  )
})
