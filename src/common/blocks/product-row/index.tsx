import type { ProductCard } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { memo, type ReactNode } from 'react'
import { cx } from '@/common/lib/cx'
import { formatCount } from '@/common/lib/number'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { IconButton, type IconButtonProps } from '@/common/ui/icon-button'
import { ListPicture } from '@/common/ui/img/list-picture'
import { Price } from '@/common/ui/price'
import { openProduct } from '../links/links'
import { cardTagWords } from '../product-card/card-tag-words'
import { cardMessages } from '../product-card/messages'
import styles from './product-row.module.scss'

interface ProductRowProps {
  product: ProductCard
  /** One small button in the lower right corner. */
  control?: IconButtonProps | undefined
  /** A line of its own below, in the same card. */
  below?: ReactNode
  onLongPress?: (product: ProductCard) => void
  /** A plus in the lower right corner, beside the other button. */
  onAdd?: (product: ProductCard) => void
}

/** Chunks of a list with one product on each line. */
export const rowChunks = { atOnce: 5, chunkPx: 640 }

/** A product on one line of a list. One that is off the shelf is greyed, with the reason. */
export const ProductRow = memo(function ProductRow({ product, control, below, onLongPress, onAdd }: ProductRowProps) {
  const t = useMessages(cardMessages)
  const language = useLanguage()
  const { title, listed, soldOut, soldCount, limited } = product
  const gone = !listed || soldOut
  const adds = onAdd !== undefined && !gone
  const hasButton = adds || Boolean(control)
  const marked = product.giftable === true && !gone
  const tagWords = gone ? '' : cardTagWords(t, product)
  const tagged = tagWords !== ''
  const sold = soldCount > 0
  return (
    <View className={styles.row}>
      <View
        compileMode
        className={styles.link}
        hoverClass={styles.pressed}
        hoverStayTime={80}
        onClick={() => openProduct(product.id)}
        onLongPress={() => onLongPress?.(product)}
        aria-role="link"
        role="link"
      >
        <ListPicture className={cx(styles.picture, gone && styles.faded)} src={product.imageUrl} />
        <View className={styles.words}>
          <View className={cx(styles.title, gone && styles.grey)}>{title}</View>
          {gone && <View className={styles.why}>{t(listed ? 'card.sold_out' : 'card.off_shelf')}</View>}
          {tagged && <Text className={styles.tag}>{tagWords}</Text>}
          <View className={cx(styles.foot, hasButton && !below && styles.roomy)}>
            <Price
              fen={limited ? limited.priceFen : product.priceFen}
              marketFen={limited ? product.priceFen : null}
              tone={gone ? 'muted' : 'act'}
              from={product.hasPriceRange}
              fromClass={styles.from}
              short
            />
            {sold && <Text className={styles.sold}>{t('common.sold', { n: formatCount(soldCount, language) })}</Text>}
          </View>
        </View>
        {marked && <Text className={styles.giftable}>{t('card.giftable')}</Text>}
      </View>
      {below}
      {control ? <IconButton {...control} className={cx(styles.control, control.className)} /> : null}
      {adds ? (
        <View
          className={cx(styles.add, Boolean(control) && styles.beside)}
          hoverClass={styles.pressedAdd}
          hoverStayTime={80}
          onClick={() => onAdd(product)}
          aria-role="button"
          role="button"
          aria-label={t(product.onlySkuId ? 'card.add' : 'card.choose', { title })}
        />
      ) : null}
    </View>
  )
})
