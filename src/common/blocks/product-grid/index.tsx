import type { ProductCard as Card } from '@haoli/contract'
import { View } from '@tarojs/components'
import { ProductCard } from '../product-card'
import styles from './product-grid.module.scss'
import { useListAct } from './use-list-act'

/** Chunks of a product grid: five rows of two. */
export const gridChunks = { atOnce: 10, chunkPx: 1380 }

interface ProductGridProps {
  products: readonly Card[]
  /** Their buttons lead to the gift checkout. */
  giving?: boolean
  /** They say which of them can be given. */
  marksGifts?: boolean
}

/** Products in two columns. */
export function ProductGrid({ products, giving = false, marksGifts }: ProductGridProps) {
  const { act, sheet } = useListAct(giving)
  return (
    <View className={styles.grid}>
      {products.map((product) => (
        <ProductCard key={product.id} product={product} giving={giving} marksGifts={Boolean(marksGifts)} onAct={act} />
      ))}
      {sheet}
    </View>
  )
}
