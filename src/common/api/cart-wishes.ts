import type { Cart } from '@haoli/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { create } from 'zustand'
import { cartKey, changeLine, type LineChange, showCart } from './cart'

type Wish = Pick<LineChange, 'quantity' | 'selected'>

/**
 * What the shopper has asked of cart lines and the API has not answered yet, by SKU. The cart on screen is the API's
 * cart with these laid over it: never a second copy. A newer wish for a line replaces the one that waits.
 */
const useWishes = create<{ bySku: Record<string, Wish> }>(() => ({ bySku: {} }))

const setWish = (skuId: string, wish: Wish | undefined) =>
  useWishes.setState(({ bySku }) => {
    const { [skuId]: _old, ...others } = bySku
    return { bySku: wish ? { ...others, [skuId]: wish } : others }
  })

const sending = new Set<string>()

/**
 * `settling`: the totals on screen are those of before the last change. Lines without a wish stay the same objects, so
 * that a row whose line did not change need not draw again.
 */
export function useCartWithWishes(cart: Cart | undefined): { cart: Cart | undefined; settling: boolean } {
  const bySku = useWishes((state) => state.bySku)
  return useMemo(() => {
    const settling = Object.keys(bySku).length > 0
    if (!cart || !settling) return { cart, settling }
    const lines = cart.lines.map((line) => (bySku[line.skuId] ? { ...line, ...bySku[line.skuId] } : line))
    return { cart: { ...cart, lines }, settling }
  }, [cart, bySku])
}

async function send(client: QueryClient, skuId: string, onError: (error: unknown) => void) {
  sending.add(skuId)
  try {
    for (let wish = useWishes.getState().bySku[skuId]; wish; ) {
      const cart = await changeLine(skuId, wish)
      showCart(client)(cart)
      const newer = useWishes.getState().bySku[skuId]
      if (newer === wish) setWish(skuId, undefined)
      wish = newer === wish ? undefined : newer
    }
  } catch (error) {
    setWish(skuId, undefined)
    void client.invalidateQueries({ queryKey: cartKey })
    onError(error)
  } finally {
    sending.delete(skuId)
  }
}

/** A function, always the same one, that changes a line: shown at once, sent one request at a time for each line. */
export function useChangeLine(onError: (error: unknown) => void) {
  const client = useQueryClient()
  const latest = useRef(onError)
  useEffect(() => {
    latest.current = onError
  })
  return useMemo(
    () => (skuId: string, change: Wish) => {
      setWish(skuId, { ...useWishes.getState().bySku[skuId], ...change })
      if (!sending.has(skuId)) void send(client, skuId, (error) => latest.current(error))
    },
    [client],
  )
}
