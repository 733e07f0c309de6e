import type { Product, Sku } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useAddToCart } from '@/common/api/cart'
import { productKey } from '@/common/api/products'
import { wantedPath } from '@/common/api/wanted-lines'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { openPage } from '@/common/blocks/links/links'
import type { SkuDeed } from '@/common/blocks/sku-picker'
import { intentKeys } from '@/common/lib/intent-keys'
import { useErrorWords, useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { productMessages } from '../../messages/product'

/** What is done with a chosen SKU: into the cart, or straight to the checkout. `onDone` closes the sheet. */
export function useSkuDeed(product: Product, onDone: () => void) {
  const t = useMessages(productMessages)
  const errorWords = useErrorWords()
  const client = useQueryClient()
  const add = useAddToCart()
  const [keys] = useState(intentKeys)

  function addToCart(sku: Sku, quantity: number) {
    add.mutate(
      { skuId: sku.id, quantity, key: keys.keyFor(`${sku.id}*${quantity}`) },
      {
        onSuccess: () => {
          keys.settle()
          onDone()
          toast(t('product.added'), 'success')
        },
        onError: (error) => {
          const { code, retryable } = toApiError(error)
          if (!retryable) keys.settle()
          toast(errorWords(code))
          // Stock or price may be another by now: show the product as it is.
          if (!retryable) void client.invalidateQueries({ queryKey: productKey(product.id) })
        },
      },
    )
  }

  function doDeed(deed: SkuDeed, sku: Sku, quantity: number) {
    if (deed === 'add') {
      if (!add.isPending) addToCart(sku, quantity)
      return
    }
    onDone()
    if (deed === 'gift') return openPage(giftPaths.checkout({ skuId: sku.id }))
    openPage(wantedPath({ lines: [{ skuId: sku.id, quantity, seenPriceFen: sku.priceFen }], fromCart: false }))
  }

  return { busy: add.isPending ? ('add' as const) : null, doDeed }
}
