import type { Product, Sku } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { shownPrice } from '@/common/blocks/sku-picker/sku-offer'
import { formatCount } from '@/common/lib/number'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Price } from '@/common/ui/price'
import { productMessages } from '../../messages/product'
import { OfferBand } from './offer-band'
import styles from './product.module.scss'
import { ShareButton } from './share-button'

interface ProductHeadProps {
  product: Product
  sku: Sku | undefined
  /** Absent where nothing can be shared. */
  share?: () => Promise<void>
}

/** Price, title and number sold. The price is that of the chosen SKU. */
export function ProductHead({ product, sku, share }: ProductHeadProps) {
  const t = useMessages(productMessages)
  const language = useLanguage()
  const { offer: _, ...price } = shownPrice(product, sku, 1)
  return (
    <View>
      <View className={styles.priceRow}>
        <View className={styles.price}>
          <Price {...price} fromClass={styles.from} short size="xl" />
        </View>
        {product.soldCount > 0 ? (
          <Text className={styles.sold}>{t('common.sold', { n: formatCount(product.soldCount, language) })}</Text>
        ) : null}
      </View>
      <OfferBand product={product} sku={sku} />
      <View className={styles.titleRow}>
        <View className={styles.title} {...aria({ role: 'heading', level: 1 })}>
          {product.title}
        </View>
        {share ? <ShareButton share={share} /> : null}
      </View>
      {product.subtitle ? <View className={styles.subtitle}>{product.subtitle}</View> : null}
      {language !== 'zh' && product.titleIn !== language ? (
        <View className={styles.subtitle}>{t('product.in_chinese')}</View>
      ) : null}
    </View>
  )
}
