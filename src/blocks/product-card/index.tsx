import type { ProductCard as Card } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { cx } from '@/lib/cx'
import { formatCount } from '@/lib/number'
import { useMessages } from '@/messages'
import { aria } from '@/platform/aria'
import { useLanguage } from '@/stores/preferences'
import { IconButton } from '@/ui/icon-button'
import { Img } from '@/ui/img'
import { Price } from '@/ui/price'
import { openProduct } from '../links/links'
import { CardTags } from './card-tags'
import { cardMessages } from './messages'
import styles from './product-card.module.scss'

interface ProductCardProps {
  product: Card
  /** Puts the product's only SKU into the cart. */
  onAdd: (skuId: string) => void
}

/** A product in a list of two columns. */
export const ProductCard = memo(function ProductCard({ product, onAdd }: ProductCardProps) {
  const t = useMessages(cardMessages)
  const language = useLanguage()
  const { id, title, soldOut, listed, onlySkuId } = product
  const open = () => openProduct(id)
  const gone = soldOut || !listed
  return (
    <View className={styles.card}>
      <View
        className={styles.link}
        hoverClass={styles.pressed}
        hoverStayTime={80}
        onClick={open}
        {...aria({ role: 'link', label: title })}
      >
        <View className={styles.picture}>
          <Img src={product.imageUrl} alt="" square />
          {gone ? <View className={styles.veil}>{t(listed ? 'card.sold_out' : 'card.off_shelf')}</View> : null}
        </View>
        <View className={styles.words}>
          <View className={cx(styles.title, gone && styles.grey)}>{title}</View>
          <CardTags product={product} />
          <View className={styles.foot}>
            <View className={styles.price}>
              <Price fen={product.priceFen} tone={gone ? 'muted' : 'act'} />
              {product.hasPriceRange ? <Text className={styles.from}>{t('card.from')}</Text> : null}
            </View>
            {product.soldCount > 0 ? (
              <Text className={styles.sold}>{t('common.sold', { n: formatCount(product.soldCount, language) })}</Text>
            ) : null}
          </View>
        </View>
      </View>
      {gone ? null : (
        <View className={styles.corner}>
          <IconButton
            className={styles.add}
            icon="plus"
            size={18}
            label={t(onlySkuId ? 'card.add' : 'card.choose', { title })}
            onClick={() => (onlySkuId ? onAdd(onlySkuId) : open())}
          />
        </View>
      )}
    </View>
  )
})
