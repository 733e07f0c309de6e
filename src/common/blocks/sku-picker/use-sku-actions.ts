import type { Sku } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { toApiError } from '@/common/api/api-error'
import { useAddToCart } from '@/common/api/cart'
import { productKey } from '@/common/api/products'
import { wantedPath } from '@/common/api/wanted-lines'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { openPage } from '@/common/platform/pages'
import { giftPaths } from '../links/gift-links'
import type { SkuAction } from '.'
import type { Choosable } from './choice'
import { skuMessages } from './messages'
import { pieceFen } from './sku-offer'

/**
 * The commands of the SKU sheet: add to the cart, or open the checkout of an order or a present. `onDone` closes the
 * sheet.
 */
export function useSkuActions(product: Choosable, onDone: () => void) {
  const t = useMessages(skuMessages)
  const showError = useShowError()
  const client = useQueryClient()
  const { submit: add, submitting } = useAddToCart()

  async function addToCart(sku: Sku, quantity: number) {
    try {
      if (!(await add({ skuId: sku.id, quantity }))) return
      onDone()
      toast(t('sku.added'), 'success')
    } catch (error) {
      showError(error)
      // Stock or price may have changed: loads the product again.
      if (!toApiError(error).retryable) void client.invalidateQueries({ queryKey: productKey(product.id) })
    }
  }

  function runAction(action: SkuAction, sku: Sku, quantity: number) {
    if (action === 'add') return void addToCart(sku, quantity)
    onDone()
    if (action === 'gift') return openPage(giftPaths.checkout({ skuId: sku.id }))
    openPage(
      wantedPath({
        lines: [{ skuId: sku.id, quantity, seenPriceFen: pieceFen(product, sku, quantity) }],
        fromCart: false,
      }),
    )
  }

  return { busy: submitting ? ('add' as const) : null, runAction }
}
