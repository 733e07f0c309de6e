import type { PromoterProduct } from '@haoli/contract'
import { View } from '@tarojs/components'
import { openProduct } from '@/common/blocks/links/links'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Img } from '@/common/ui/img'
import { InfoRows } from '@/common/ui/info-rows'
import { Price } from '@/common/ui/price'
import { rateWords } from '../lib/rate-words'
import { goodsMessages } from '../messages/goods'
import { productMessages } from '../messages/product'
import { GoodsTags } from './goods-tags'
import { MaterialCard } from './material-card'
import styles from './product-facts.module.scss'

const yuan = (fen: number) => formatFen(fen, { short: true })

/** What a product earns, SKU by SKU, what was sold of it, and what to send along. */
export function ProductFacts({ of: { goods, skus, mine, materials } }: { of: PromoterProduct }) {
  const t = useMessages(productMessages)
  const g = useMessages(goodsMessages)
  const { product, earnsFen, ratePpm } = goods
  const heading = (words: string) => (
    <View className={styles.heading} {...aria({ role: 'heading' })}>
      {words}
    </View>
  )
  return (
    <View className={styles.blocks}>
      <View className={styles.head}>
        <Img className={styles.picture} src={product.imageUrl} alt="" eager />
        <View className={styles.words}>
          <View className={styles.title}>{product.title}</View>
          <Price fen={product.priceFen} tone="ink" from={product.hasPriceRange} short />
          <View className={styles.earns}>
            {g('goods.you_earn', { price: yuan(earnsFen), rate: rateWords(ratePpm) })}
          </View>
          <GoodsTags goods={goods} />
        </View>
      </View>
      <CellGroup>
        <Cell icon="box" title={t('recommend.open')} onClick={() => openProduct(product.id)} />
      </CellGroup>
      {heading(t('recommend.skus'))}
      <InfoRows
        rows={skus.map((sku) => ({
          label: sku.specText || t('recommend.one'),
          value: sku.soldOut
            ? t('recommend.sku_out', { price: yuan(sku.priceFen) })
            : t('recommend.sku', { price: yuan(sku.priceFen), earns: yuan(sku.earnsFen) }),
        }))}
      />
      {heading(t('recommend.mine'))}
      <InfoRows
        rows={[
          { label: t('recommend.orders'), value: String(mine.orders) },
          { label: t('recommend.sales'), value: yuan(mine.salesFen) },
          { label: t('recommend.earned'), value: yuan(mine.earnedFen) },
        ]}
      />
      {heading(t('recommend.material'))}
      {materials.length === 0 ? (
        <View className={styles.none}>{t('recommend.no_material')}</View>
      ) : (
        materials.map((material) => <MaterialCard key={material.id} material={material} />)
      )}
    </View>
  )
}
