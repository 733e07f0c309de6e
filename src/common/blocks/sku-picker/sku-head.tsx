import { offerObstacleOf, type SkuOffer } from '@haoli/contract'
import { View } from '@tarojs/components'
import { dot } from '@/common/lib/dot'
import { useMessages } from '@/common/messages'
import { Img } from '@/common/ui/img'
import { Price } from '@/common/ui/price'
import { offerMessages } from '../offer/messages'
import { obstacleWords } from '../offer/obstacle-words'
import { type Choosable, openSpecs } from './choice'
import { skuMessages } from './messages'
import { shownPrice } from './sku-offer'
import styles from './sku-picker.module.scss'
import type { SkuChoice } from './use-sku-choice'

const fewLeft = 10
const messages = { ...skuMessages, ...offerMessages }

/** Picture, price and stock of the choice so far. */
export function SkuHead({ product, chosen: { choice, sku, quantity } }: { product: Choosable; chosen: SkuChoice }) {
  const t = useMessages(messages)
  const values = product.specs.flatMap(({ name }) => choice[name] ?? [])
  const open = openSpecs(product, choice)
  const { offer, ...price } = shownPrice(product, sku, quantity)
  const left = sku?.availableQuantity ?? 0
  const stock = left === 0 ? t('sku.gone') : left <= fewLeft ? t('sku.stock_low', { n: left }) : t('sku.stock')
  const offerWords = (of: SkuOffer) =>
    obstacleWords(t, offerObstacleOf(of, quantity), of) ||
    t('sku.offer', { n: of.perPersonQuantity, left: of.leftQuantity })
  return (
    <View className={styles.head}>
      <View className={styles.picture}>
        <Img src={sku?.imageUrl ?? product.imageUrls[0]} alt={product.title} square eager />
      </View>
      <View className={styles.words}>
        <View className={styles.price}>
          <Price {...price} fromClass={styles.from} short size="l" />
        </View>
        {sku ? <View className={styles.note}>{stock}</View> : null}
        {sku && offer ? <View className={styles.offer}>{offerWords(offer)}</View> : null}
        <View className={styles.note}>
          {open.length > 0
            ? t('sku.choose', { names: open.join(dot) })
            : values.length > 0
              ? t('sku.chosen', { values: values.join(dot) })
              : product.title}
        </View>
      </View>
    </View>
  )
}
