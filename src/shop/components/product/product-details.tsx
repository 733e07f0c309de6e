import type { Product } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Img } from '@/common/ui/img'
import { productMessages } from '../../messages/product'
import styles from './product.module.scss'

/** Attributes, description and pictures. Memoised, because it is the longest part of the page. */
export const ProductDetails = memo(function ProductDetails({ product }: { product: Product }) {
  const t = useMessages(productMessages)
  const { attributes, description, detailImageUrls } = product
  return (
    <View>
      {attributes.length > 0 ? (
        <View>
          <View className={styles.heading} {...aria({ role: 'heading' })}>
            {t('product.attributes')}
          </View>
          <View className={styles.card}>
            {attributes.map(({ name, value }) => (
              <View key={name} className={styles.attribute}>
                <View className={styles.attributeName}>{name}</View>
                <View className={styles.attributeValue}>{value}</View>
              </View>
            ))}
          </View>
        </View>
      ) : null}
      {description !== '' || detailImageUrls.length > 0 ? (
        <View>
          <View className={styles.heading} {...aria({ role: 'heading' })}>
            {t('product.details')}
          </View>
          {description === '' ? null : <View className={styles.description}>{description}</View>}
          <View className={styles.pictures}>
            {detailImageUrls.map((url, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same picture may occur twice
              <Img key={place} src={url} alt={product.title} mode="widthFix" className={styles.detail} />
            ))}
          </View>
        </View>
      ) : null}
    </View>
  )
})
