import { View } from '@tarojs/components'
import { useBestSellers } from '@/common/api/products'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { ProductGrid } from '.'
import { gridMessages } from './messages'
import styles from './product-grid.module.scss'

const shown = 4

/** The shop's best sellers, below a list that has nothing to show. */
export function Suggestions() {
  const t = useMessages(gridMessages)
  const { data = [] } = useBestSellers({ limit: shown })
  if (data.length === 0) return null
  return (
    <View className={styles.suggestions}>
      <View className={styles.heading} {...aria({ role: 'heading' })}>
        {t('grid.suggestions')}
      </View>
      <ProductGrid products={data} />
    </View>
  )
}
