import type { PromoterGoods } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { formatFen } from '@/common/lib/money'
import { formatCount } from '@/common/lib/number'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { ListPicture } from '@/common/ui/img/list-picture'
import { Price } from '@/common/ui/price'
import { ownPaths } from '../lib/paths'
import { rateWords } from '../lib/rate-words'
import { goodsMessages } from '../messages/goods'
import styles from './goods-row.module.scss'
import { GoodsTags } from './goods-tags'

/** Rows of a list of goods. */
export const goodsChunks = { atOnce: 5, chunkPx: 700 }

interface GoodsRowProps {
  goods: PromoterGoods
  onShare: (goods: PromoterGoods) => void
}

/** A product with what one earns by it, and a button that shares it. */
export const GoodsRow = memo(function GoodsRow({ goods, onShare }: GoodsRowProps) {
  const t = useMessages(goodsMessages)
  const language = useLanguage()
  const { product, earnsFen, ratePpm } = goods
  const earns = t('goods.you_earn', { price: formatFen(earnsFen, { short: true }), rate: rateWords(ratePpm) })
  return (
    <View className={styles.row}>
      <View className={styles.link} onClick={() => openPage(ownPaths.product(product.id))} aria-role="link" role="link">
        <ListPicture className={styles.picture} src={product.imageUrl} />
        <View className={styles.words}>
          <View className={styles.title}>{product.title}</View>
          <View className={styles.price}>
            <Price fen={product.priceFen} tone="ink" size="s" from={product.hasPriceRange} short />
            {product.soldCount > 0 ? (
              <Text className={styles.sold}>{t('common.sold', { n: formatCount(product.soldCount, language) })}</Text>
            ) : null}
          </View>
          <GoodsTags goods={goods} />
        </View>
      </View>
      <View className={styles.foot}>
        <View className={styles.earns}>{earns}</View>
        <Button small kind="outline" label={`${t('common.share')} ${product.title}`} onClick={() => onShare(goods)}>
          {t('common.share')}
        </Button>
      </View>
    </View>
  )
})
