import type { ProductCard as Card } from '@haoli/contract'
import { View } from '@tarojs/components'
import { openPage } from '@/common/platform/pages'
import { giftPaths } from '../links/gift-links'
import { ProductCard } from '../product-card'
import { useQuickAdd } from '../product-card/use-quick-add'
import styles from './product-grid.module.scss'

/** Chunks of a product grid: five rows of two. */
export const gridChunks = { atOnce: 10, chunkPx: 1380 }

const give = (skuId: string) => openPage(giftPaths.checkout({ skuId }))

interface ProductGridProps {
  products: readonly Card[]
  /** Their buttons lead to the gift checkout. */
  giving?: boolean
  /** They say which of them can be given. */
  marksGifts?: boolean
}

/** Products in two columns. */
export function ProductGrid({ products, giving, marksGifts }: ProductGridProps) {
  const add = useQuickAdd()
  return (
    <View className={styles.grid}>
      {products.map((product) => (
        <ProductCard
          key={product.id}
          product={product}
          giving={Boolean(giving)}
          marksGifts={Boolean(marksGifts)}
          onAct={giving ? give : add}
        />
      ))}
    </View>
  )
}
