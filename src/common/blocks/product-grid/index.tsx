import type { ProductCard as Card } from '@haoli/contract'
import { View } from '@tarojs/components'
import { ProductCard } from '../product-card'
import { useQuickAdd } from '../product-card/use-quick-add'
import styles from './product-grid.module.scss'

/** How a long list of products two by two comes and goes: five rows of two. */
export const gridChunks = { atOnce: 10, chunkPx: 1380 }

/** Products two by two. */
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
