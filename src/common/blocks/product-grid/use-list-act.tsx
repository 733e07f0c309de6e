import type { ProductCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import { type ReactNode, useCallback, useState } from 'react'
import { openPage } from '@/common/platform/pages'
import { giftPaths } from '../links/gift-links'
import { useQuickAdd } from '../product-card/use-quick-add'
import { ListSkuSheet } from '../sku-picker/list-sku-sheet'
import styles from './product-grid.module.scss'

const give = (skuId: string) => openPage(giftPaths.checkout({ skuId }))

interface ListAct {
  /** For the button of a product: takes its only SKU, or opens the sheet. The same function each time, for memoised rows. */
  act: (product: ProductCard) => void
  /** Stands once in the list. */
  sheet: ReactNode
}

/** What the buttons of a list of goods do: buy them, or give them. */
export function useListAct(giving = false): ListAct {
  const add = useQuickAdd()
  /** Whose SKU is chosen; kept while the sheet closes. */
  const [asked, setAsked] = useState<ProductCard>()
  const [open, setOpen] = useState(false)
  const act = useCallback(
    (product: ProductCard) => {
      if (product.onlySkuId) return giving ? give(product.onlySkuId) : add(product.onlySkuId)
      setAsked(product)
      setOpen(true)
    },
    [giving, add],
  )
  const sheet = asked ? (
    <View className={styles.sheet}>
      <ListSkuSheet key={asked.id} card={asked} open={open} giving={giving} onClose={() => setOpen(false)} />
    </View>
  ) : null
  return { act, sheet }
}
