import { useCallback, useRef } from 'react'
import { useAddToCart } from '@/common/api/cart'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { tick, toast } from '@/common/platform/feedback'
import { skuMessages } from '../sku-picker/messages'

/**
 * Puts one piece of a SKU into the cart from a list. Returns a stable function, so that memoised rows do not render
 * again.
 */
export function useQuickAdd(): (skuId: string) => void {
  const { submit } = useAddToCart()
  const t = useMessages(skuMessages)
  const showError = useShowError()
  const latest = useRef({ t, showError })
  latest.current = { t, showError }

  return useCallback(
    (skuId) => {
      tick()
      submit({ skuId, quantity: 1 }).then(
        (cart) => cart && toast(latest.current.t('sku.added'), 'success'),
        (error: unknown) => latest.current.showError(error),
      )
    },
    [submit],
  )
}
