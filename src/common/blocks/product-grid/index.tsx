import type { ProductCard as Card } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { openPage } from '@/common/platform/pages'
import { giftPaths } from '../links/gift-links'
import { ProductCard } from '../product-card'
import { useQuickAdd } from '../product-card/use-quick-add'
import { ListSkuSheet } from '../sku-picker/list-sku-sheet'
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

/** Products in two columns. Their buttons take the only SKU, or open a sheet to choose one. */
export function ProductGrid({ products, giving = false, marksGifts }: ProductGridProps) {
  const add = useQuickAdd()
  /** Whose SKU is chosen; kept while the sheet closes. */
  const [asked, setAsked] = useState<Card>()
  const [open, setOpen] = useState(false)
  const act = useCallback(
    (product: Card) => {
      if (product.onlySkuId) return giving ? give(product.onlySkuId) : add(product.onlySkuId)
      setAsked(product)
      setOpen(true)
    },
    [giving, add],
  )
  return (
    <View className={styles.grid}>
      {products.map((product) => (
        <ProductCard key={product.id} product={product} giving={giving} marksGifts={Boolean(marksGifts)} onAct={act} />
      ))}
      {asked ? (
        <View className={styles.sheet}>
          <ListSkuSheet key={asked.id} card={asked} open={open} giving={giving} onClose={() => setOpen(false)} />
        </View>
      ) : null}
    </View>
  )
}
