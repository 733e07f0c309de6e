import type { ProductCard as Card } from '@haoli/contract'
import { View } from '@tarojs/components'
import { ProductCard } from '../product-card'
import { useQuickAdd } from '../product-card/use-quick-add'
import styles from './product-grid.module.scss'

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
