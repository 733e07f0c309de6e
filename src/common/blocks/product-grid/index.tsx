import type { ProductCard as Card } from '@haoli/contract'
import { View } from '@tarojs/components'
import { ProductCard } from '../product-card'
import { useQuickAdd } from '../product-card/use-quick-add'
import styles from './product-grid.module.scss'

/** Chunks of a product grid: five rows of two. */
export const gridChunks = { atOnce: 10, chunkPx: 1380 }

/** Products in two columns. */
export function ProductGrid({ products }: { products: readonly Card[] }) {
  const add = useQuickAdd()
  return (
    <View className={styles.grid}>
      {products.map((product) => (
        <ProductCard key={product.id} product={product} onAdd={add} />
      ))}
    </View>
  )
}
