import type { ProductCard as Card } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { cx } from '@/common/lib/cx'
import { formatCount } from '@/common/lib/number'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import icons from '@/common/ui/icon/icons.module.scss'
import { ListPicture } from '@/common/ui/img/list-picture'
import { Price } from '@/common/ui/price'
import { openProduct } from '../links/links'
import { cardTagWords } from './card-tag-words'
import { cardMessages } from './messages'
import styles from './product-card.module.scss'

interface ProductCardProps {
  product: Card
  /** The button gives the product, and does not put it into the cart. */
  giving?: boolean
  /** The list has goods of both kinds: say of what can be given that it can. */
  marksGifts?: boolean
  onAct: (product: Card) => void
}

/** A product in a list of two columns. To save nodes, the stylesheet draws the sign of the button. */
export const ProductCard = memo(function ProductCard({ product, giving, marksGifts, onAct }: ProductCardProps) {
  const t = useMessages(cardMessages)
  const language = useLanguage()
  const { id, title, soldOut, listed, onlySkuId, limited } = product
  const open = () => openProduct(id)
  const act = giving ? 'card.give' : onlySkuId ? 'card.add' : 'card.choose'
  const gone = soldOut || !listed
  const sold = product.soldCount > 0
  const tagWords = cardTagWords(t, product)
  const tagged = tagWords !== ''
  const marked = Boolean(marksGifts && product.giftable) && !gone
  return (
    <View compileMode className={styles.card}>
      <View
        className={styles.link}
        hoverClass={styles.pressed}
        hoverStayTime={80}
        onClick={open}
        aria-role="link"
        role="link"
      >
        <ListPicture src={product.imageUrl} />
        {gone && <View className={styles.veil}>{t(listed ? 'card.sold_out' : 'card.off_shelf')}</View>}
        <View className={cx(styles.title, gone && styles.grey)}>{title}</View>
        {marked && <Text className={styles.giftable}>{t('card.giftable')}</Text>}
        {tagged && <Text className={styles.tag}>{tagWords}</Text>}
        <View className={styles.foot}>
          <Price
            fen={limited ? limited.priceFen : product.priceFen}
            marketFen={limited ? product.priceFen : null}
            tone={gone ? 'muted' : 'act'}
            from={product.hasPriceRange}
            fromClass={styles.from}
            short
          />
          {sold && (
            <Text className={styles.sold}>{t('common.sold', { n: formatCount(product.soldCount, language) })}</Text>
          )}
        </View>
      </View>
      {!gone && (
        <View
          className={cx(styles.act, giving && icons.gift, giving && styles.give)}
          hoverClass={styles.pressedAct}
          hoverStayTime={80}
          onClick={() => onAct(product)}
          aria-role="button"
          role="button"
          aria-label={t(act, { title })}
        />
      )}
    </View>
  )
})
