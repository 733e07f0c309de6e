import type { ProductCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { openProduct } from '@/common/blocks/links/links'
import { ListPicture } from '@/common/ui/img/list-picture'
import { Price } from '@/common/ui/price'
import styles from './product-line.module.scss'

interface ProductLineProps {
  product: ProductCard
  /** Below the title. */
  fine?: string
  tags: ReactNode
}

/** A product in a row of an agency's list; it leads to the product's page. */
export const ProductLine = ({ product, fine, tags }: ProductLineProps) => (
  <View className={styles.link} onClick={() => openProduct(product.id)} aria-role="link" role="link">
    <ListPicture className={styles.picture} src={product.imageUrl} />
    <View className={styles.words}>
      <View className={styles.title}>{product.title}</View>
      <Price fen={product.priceFen} tone="ink" size="s" from={product.hasPriceRange} short />
      {fine ? <View className={styles.fine}>{fine}</View> : null}
      <View className={styles.tags}>{tags}</View>
    </View>
  </View>
)
