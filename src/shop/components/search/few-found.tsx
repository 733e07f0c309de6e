import type { ProductPage } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useBestSellers } from '@/common/api/products'
import { ProductGrid } from '@/common/blocks/product-grid'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { searchMessages } from '../../messages/search'
import styles from './search.module.scss'

/** A search that finds so many, or fewer, also shows what stands beside them in the shop. */
export const few = 2
const shown = 4

/** Best sellers of the category that the found products are in, below a search that finds little. */
export function FewFound({ found }: { found: ProductPage }) {
  const t = useMessages(searchMessages)
  const categoryId = found.facets?.categories[0]?.id
  const { data = [] } = useBestSellers({ limit: shown + few, ...(categoryId && { categoryId }) })
  const others = data.filter(({ id }) => found.items.every((item) => item.id !== id)).slice(0, shown)
  if (others.length === 0) return null
  return (
    <View>
      <View className={styles.others} {...aria({ role: 'heading' })}>
        {t('search.others')}
      </View>
      <ProductGrid products={others} marksGifts />
    </View>
  )
}
