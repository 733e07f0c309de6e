import type { Product } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { Img } from '@/common/ui/img'
import { Price } from '@/common/ui/price'
import { openSpecs } from './choice'
import { skuMessages } from './messages'
import styles from './sku-picker.module.scss'
import type { SkuChoice } from './use-sku-choice'

const fewLeft = 10

/** Picture, price and stock of the choice so far. */
export function SkuHead({ product, chosen: { choice, sku } }: { product: Product; chosen: SkuChoice }) {
  const t = useMessages(skuMessages)
  const values = product.specs.flatMap(({ name }) => choice[name] ?? [])
  const open = openSpecs(product, choice)
  const isRange = !sku && product.maxPriceFen > product.priceFen
  const left = sku?.availableQuantity ?? 0
  const stock = left === 0 ? t('sku.gone') : left <= fewLeft ? t('sku.stock_low', { n: left }) : t('sku.stock')
  return (
    <View className={styles.head}>
      <View className={styles.picture}>
        <Img src={sku?.imageUrl ?? product.imageUrls[0]} alt={product.title} square eager />
      </View>
      <View className={styles.words}>
        <View className={styles.price}>
          <Price
            fen={sku?.priceFen ?? product.priceFen}
            marketFen={isRange ? null : (sku ?? product).marketPriceFen}
            from={isRange}
            fromClass={styles.from}
            short
            size="l"
          />
        </View>
        {sku ? <View className={styles.note}>{stock}</View> : null}
        <View className={styles.note}>
          {open.length > 0
            ? t('sku.choose', { names: open.join(' · ') })
            : values.length > 0
              ? t('sku.chosen', { values: values.join(' · ') })
              : product.title}
        </View>
      </View>
    </View>
  )
}
