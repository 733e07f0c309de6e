import { useCallback, useRef } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useAddToCart } from '@/common/api/cart'
import { useErrorWords, useMessages } from '@/common/messages'
import { tick, toast } from '@/common/platform/feedback'
import { cardMessages } from './messages'

/**
 * Puts one piece of a SKU into the cart from a list. Returns a stable function, so that memoised rows do not render
 * again.
 */
export function useQuickAdd(): (skuId: string) => void {
  const { submit } = useAddToCart()
  const t = useMessages(cardMessages)
  const errorWords = useErrorWords()
  const latest = useRef({ t, errorWords })
  latest.current = { t, errorWords }

  return useCallback(
    (skuId) => {
      tick()
      submit({ skuId, quantity: 1 }).then(
        (cart) => cart && toast(latest.current.t('card.added'), 'success'),
        (error: unknown) => toast(latest.current.errorWords(toApiError(error).code)),
      )
    },
    [submit],
  )
}
