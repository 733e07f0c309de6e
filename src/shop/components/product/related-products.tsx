import type { Product } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useEffect, useId, useState } from 'react'
import { useBestSellers } from '@/common/api/products'
import { ProductGrid } from '@/common/blocks/product-grid'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { watchInView } from '@/common/platform/in-view'
import { productMessages } from '../../messages/product'
import styles from './product.module.scss'

const shown = 4
/** They are fetched when the place for them is this close below the screen. */
const nearPx = 400

interface RelatedProductsProps {
  product: Product
  /** The product cannot be bought: they are what the page has to offer. */
  instead: boolean
}

/** Others of the same top category, best sellers first: a leaf may hold this product alone. */
export function RelatedProducts({ product: { id, categories }, instead }: RelatedProductsProps) {
  const t = useMessages(productMessages)
  const place = `related-${useId().replace(/\W/g, '')}`
  const [near, setNear] = useState(instead)
  useEffect(() => (near ? undefined : watchInView(place, nearPx, (seen) => seen && setNear(true))), [near, place])
  const categoryId = categories[0]?.id
  const { data = [] } = useBestSellers(
    { limit: shown + 1, ...(categoryId && { categoryId }) },
    near && categoryId !== undefined,
  )
  const others = data.filter((one) => one.id !== id).slice(0, shown)
  return (
    <View id={place} className={styles.related}>
      {others.length > 0 ? (
        <View>
          <View className={styles.heading} {...aria({ role: 'heading' })}>
            {t(instead ? 'product.related' : 'product.goes_with')}
          </View>
          <ProductGrid products={others} />
        </View>
      ) : null}
    </View>
  )
}
